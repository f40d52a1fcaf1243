package io.pulssi.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * The rights on the consumer group, the transactions and the internal topics of an application id,
 * checked by requests that change nothing.
 */
final class ApplicationRights {
  /** Streams makes, fills, reads and compares internal topics, and deletes what it has read. */
  private static final Set<AclOperation> INTERNAL =
      EnumSet.of(AclOperation.CREATE, AclOperation.READ, AclOperation.WRITE, AclOperation.DELETE);

  private final Admin admin;
  private final String application;

  ApplicationRights(Admin admin, String application) {
    this.admin = admin;
    this.application = application;
  }

  /** The missing rights, one line each. */
  List<String> lacking() throws InterruptedException {
    List<String> lacking = new ArrayList<>();
    if (denied(admin.alterConsumerGroupOffsets(application, Map.of()).all())) {
      lacking.add("consumer group %s: no READ".formatted(application));
    }
    // WRITE includes DESCRIBE; testing WRITE itself would open a transaction
    String transactions = application + "-";
    if (denied(admin.describeTransactions(List.of(transactions + "check")).all())) {
      lacking.add("transactional ids %s…: no WRITE".formatted(transactions));
    }
    internal().ifPresent(lacking::add);
    return lacking;
  }

  private Optional<String> internal() throws InterruptedException {
    Set<AclOperation> none = EnumSet.noneOf(AclOperation.class);
    List<String> names = internalTopics();
    if (names.isEmpty()) {
      var topic =
          new NewTopic(application + "-check-changelog", Optional.empty(), Optional.empty());
      var asking = new CreateTopicsOptions().validateOnly(true);
      if (denied(admin.createTopics(List.of(topic), asking).all())) {
        none.add(AclOperation.CREATE);
      }
    } else {
      none.addAll(INTERNAL);
      none.removeAll(had(names));
    }
    return none.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "internal topics %s-…: no %s (expected: %s)"
                .formatted(application, names(none), names(INTERNAL)));
  }

  /** Those that exist and that we may see. */
  private List<String> internalTopics() throws InterruptedException {
    return get(admin.listTopics().names()).stream()
        .filter(name -> name.startsWith(application + "-"))
        .filter(name -> name.endsWith("-changelog") || name.endsWith("-repartition"))
        .toList();
  }

  /** What may be done to all of them; everything where the broker does not say. */
  private Set<AclOperation> had(List<String> topics) throws InterruptedException {
    var options = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    Set<AclOperation> had = EnumSet.copyOf(INTERNAL);
    for (TopicDescription topic :
        get(admin.describeTopics(topics, options).allTopicNames()).values()) {
      Optional.ofNullable(topic.authorizedOperations()).ifPresent(had::retainAll);
    }
    return had;
  }

  /** Any other answer is no refusal. */
  private static boolean denied(KafkaFuture<?> answer) throws InterruptedException {
    try {
      answer.get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof AuthorizationException;
    }
  }

  private static <T> T get(KafkaFuture<T> answer) throws InterruptedException {
    try {
      return Objects.requireNonNull(answer.get());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
    }
  }

  private static String names(Set<AclOperation> operations) {
    return operations.stream()
        .map(Enum::name)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }
}
