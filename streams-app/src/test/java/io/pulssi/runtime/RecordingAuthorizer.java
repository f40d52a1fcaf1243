package io.pulssi.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import org.apache.kafka.server.authorizer.Action;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;
import org.apache.kafka.server.authorizer.AuthorizationResult;

/**
 * Kafka's own authorizer, which also writes down what it was asked and what it answered: one line
 * for each question it has not had before. A client that asks what it may do is not written down,
 * for it has not tried to.
 */
public final class RecordingAuthorizer extends StandardAuthorizer {
  static final String FILE = "pulssi.test.asked";

  private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();
  private Path file = Path.of("");

  @Override
  public void configure(Map<String, ?> settings) {
    super.configure(settings);
    file = Path.of(String.valueOf(settings.get(FILE)));
  }

  @Override
  public List<AuthorizationResult> authorize(
      AuthorizableRequestContext context, List<Action> actions) {
    List<AuthorizationResult> answers = super.authorize(context, actions);
    for (int i = 0; i < actions.size(); i++) {
      Action action = actions.get(i);
      if (action.logIfAllowed() || action.logIfDenied()) {
        write(
            context,
            action.operation(),
            action.resourcePattern().resourceType(),
            action.resourcePattern().name(),
            answers.get(i));
      }
    }
    return answers;
  }

  /** Such as: whether there is any topic that may be written to. */
  @Override
  public AuthorizationResult authorizeByResourceType(
      AuthorizableRequestContext context, AclOperation operation, ResourceType type) {
    AuthorizationResult answer = super.authorizeByResourceType(context, operation, type);
    write(context, operation, type, AskedRight.ANY, answer);
    return answer;
  }

  private void write(
      AuthorizableRequestContext context,
      AclOperation operation,
      ResourceType type,
      String name,
      AuthorizationResult answer) {
    String line =
        new AskedRight(context.principal().getName(), operation, type, name, answer.name()).line();
    if (WRITTEN.add(line)) {
      try {
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
