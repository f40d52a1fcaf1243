package io.pulssi.runtime;

import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What somebody wanted to do on a broker.
 *
 * @param user without {@code User:}
 * @param operation what
 * @param type to which kind of thing
 * @param name to which of them, or {@link #ANY}
 * @param answer {@code ALLOWED} or {@code DENIED}
 */
public record AskedRight(
    String user, AclOperation operation, ResourceType type, String name, String answer) {
  /** Whether there is any that it may be done to. */
  static final String ANY = "any";

  static AskedRight parse(String line) {
    String[] parts = line.split("\t", -1);
    return new AskedRight(
        parts[0],
        AclOperation.valueOf(parts[1]),
        ResourceType.valueOf(parts[2]),
        parts[3],
        parts[4]);
  }

  String line() {
    return String.join("\t", user, operation.name(), type.name(), name, answer);
  }

  public boolean denied() {
    return answer.equals("DENIED");
  }

  public boolean ofAny() {
    return name.equals(ANY);
  }
}
