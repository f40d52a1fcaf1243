package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.runtime.BrokerProcess;
import io.pulssi.testing.ClusterChange;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the way on a cluster that has rules. */
class CheckCommandIT {
  /** Everything is allowed that no rule is about; what one is about is allowed by rules alone. */
  private static final String AUTHORIZER =
      """

      authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
      allow.everyone.if.no.acl.found=true
      """;

  @TempDir Path folder;

  @Test
  void shouldNameTheRightsThatAreLackingAndTheSettingsThatDiffer() throws Exception {
    try (var broker = brokerWithRules()) {
      Path settings = settings(broker.bootstrapServers());
      assertThat(Typed.run("topics", "--create", "--config", settings).exit())
          .isEqualTo(ExitCode.DONE);
      try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
        ClusterChange.by(admin).setTopicConfig(Topics.SIGNAL.name(), "retention.ms", "-1");
        allowOnly(admin, Topics.SLICE, AclOperation.READ, AclOperation.DESCRIBE_CONFIGS);
        allowOnly(admin, Topics.OUTCOME, AclOperation.WRITE);
      }

      Typed check = Typed.run("check", "--config", settings);

      assertThat(check.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(check.out())
          .containsPattern(
              Topics.SLICE.name() + " +6  ok +READ\n    rights: no WRITE \\(expected: ")
          .containsPattern(Topics.OUTCOME.name() + " +-  hidden +-\n    may not be described")
          .containsPattern(
              Topics.SIGNAL.name() + " +3  differs +READ, WRITE\n    retention.ms: -1 ")
          .doesNotContain("no authorizer")
          .contains("\n3 of 13 topics need attention");
    }
  }

  private BrokerProcess brokerWithRules() throws IOException, InterruptedException {
    BrokerProcess broker = BrokerProcess.start(folder.resolve("broker"));
    broker.kill();
    Files.writeString(
        folder.resolve("broker/server.properties"), AUTHORIZER, StandardOpenOption.APPEND);
    broker.restart();
    return broker.awaitReady();
  }

  private static void allowOnly(Admin admin, Topic<?> topic, AclOperation... operations)
      throws Exception {
    var pattern = new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL);
    ClusterChange.by(admin)
        .createAcls(
            Stream.of(operations)
                .map(
                    operation ->
                        new AccessControlEntry("User:*", "*", operation, AclPermissionType.ALLOW))
                .map(entry -> new AclBinding(pattern, entry))
                .toList());
  }

  private Path settings(String bootstrap) throws IOException {
    Path journey = Path.of("..", "samples", "bank", "journey.yml").toAbsolutePath().normalize();
    return Files.writeString(
        folder.resolve("pulssi.yml"),
        "journey: %s\nkafka.bootstrap.servers: %s\n".formatted(journey, bootstrap));
  }
}
