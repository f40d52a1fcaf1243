package io.pulssi.command;

import io.pulssi.runtime.AskedRight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The rights that {@code docs/security.md} says are needed, as {@code kafka-acls} reads them. */
final class DocumentedAcls {
  private static final Path PAGE = Path.of("..", "docs", "security.md");
  private static final Set<AclOperation> DESCRIBING =
      Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE, AclOperation.ALTER);

  private DocumentedAcls() {}

  static List<AclBinding> read() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("acl --"))
        .flatMap(line -> bindings(line).stream())
        .toList();
  }

  /** Every operation of a line, on every thing it names. */
  private static List<AclBinding> bindings(String line) {
    String principal = "";
    PatternType kind = PatternType.LITERAL;
    List<AclOperation> operations = new ArrayList<>();
    List<ResourcePattern> things = new ArrayList<>();
    List<String> words = Arrays.asList(line.strip().split(" +"));
    for (int i = 1; i < words.size(); i += 2) {
      String value = words.get(i + 1);
      switch (words.get(i)) {
        case "--allow-principal" -> principal = value;
        case "--operation" -> operations.add(AclOperation.fromString(snake(value)));
        case "--resource-pattern-type" ->
            kind = PatternType.fromString(value.toUpperCase(Locale.ROOT));
        case "--topic" -> things.add(thing(ResourceType.TOPIC, value));
        case "--group" -> things.add(thing(ResourceType.GROUP, value));
        case "--transactional-id" -> things.add(thing(ResourceType.TRANSACTIONAL_ID, value));
        default -> throw new IllegalArgumentException(words.get(i) + " in: " + line);
      }
    }
    List<AclBinding> bindings = new ArrayList<>();
    for (ResourcePattern thing : things) {
      var pattern = new ResourcePattern(thing.resourceType(), thing.name(), kind);
      for (AclOperation operation : operations) {
        var entry = new AccessControlEntry(principal, "*", operation, AclPermissionType.ALLOW);
        bindings.add(new AclBinding(pattern, entry));
      }
    }
    return bindings;
  }

  private static ResourcePattern thing(ResourceType type, String name) {
    return new ResourcePattern(type, name, PatternType.LITERAL);
  }

  /** {@code DescribeConfigs} is {@code DESCRIBE_CONFIGS}. */
  private static String snake(String operation) {
    return operation.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  /** Whether it is this right that lets somebody do it. */
  static boolean allows(AclBinding binding, AskedRight asked) {
    ResourcePattern pattern = binding.pattern();
    AclOperation operation = binding.entry().operation();
    boolean fits =
        operation == asked.operation()
            || (asked.operation() == AclOperation.DESCRIBE && DESCRIBING.contains(operation));
    return fits
        && binding.entry().principal().equals("User:" + asked.user())
        && pattern.resourceType() == asked.type()
        && (pattern.patternType() == PatternType.PREFIXED
            ? asked.name().startsWith(pattern.name())
            : asked.name().equals(pattern.name()));
  }
}
