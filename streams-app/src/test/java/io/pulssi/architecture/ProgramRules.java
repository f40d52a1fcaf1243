package io.pulssi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules of the whole program, for the packages below one root.
 *
 * @param root the package all others lie in
 */
record ProgramRules(String root) {
  /** The modules in the order in which they may know each other: each only those before it. */
  static final List<String> MODULES =
      List.of("event-schemas", "flow", "replay", "ingest", "streams-app");

  /** What the flow may use besides our own classes. */
  static final List<String> LIBRARIES_OF_THE_FLOW =
      List.of(
          "java.",
          "javax.crypto.",
          "org.apache.kafka.",
          "org.apache.avro.",
          "com.datadoghq.sketch.",
          "org.jspecify.");

  /** Builds the topology of Kafka Streams from the flow it is given. */
  private static final String KAFKA_FLOW = "io.pulssi.graph.KafkaFlow";

  private static final Pattern EMPTY_NAMES =
      Pattern.compile(".*(Util|Utils|Helper|Helpers|Manager|Impl|Common|Misc)");

  /** A module knows the modules before it. */
  ArchRule modulesPointOneWay() {
    return classes()
        .that(describe("belong to a module", c -> moduleOf(c) >= 0))
        .should(
            dependOnlyOn("on modules before theirs", (from, to) -> moduleOf(to) <= moduleOf(from)))
        .because("modules build on each other in the order " + MODULES)
        .allowEmptyShould(true);
  }

  /** Payloads of other systems become events before the flow, and without knowing it. */
  ArchRule ingestStandsOnSchemasAlone() {
    return classes()
        .that(describe("ingest", c -> moduleOf(c) == MODULES.indexOf("ingest")))
        .should(
            dependOnlyOn(
                "on event-schemas of our modules",
                (from, to) ->
                    moduleOf(to) == moduleOf(from)
                        || moduleOf(to) <= MODULES.indexOf("event-schemas")))
        .allowEmptyShould(true);
  }

  /** The flow has no HTTP, no console, no command line and no YAML. */
  ArchRule flowUsesFewLibraries(String flow) {
    return classes()
        .that(describe("belong to the flow", c -> moduleOf(c) == MODULES.indexOf(flow)))
        .should(
            dependOnlyOn(
                "on the flow's own libraries",
                (from, to) ->
                    to.isPrimitive()
                        || moduleOf(to) >= 0
                        || LIBRARIES_OF_THE_FLOW.stream().anyMatch(to.getName()::startsWith)))
        .allowEmptyShould(true);
  }

  ArchRule namesSayWhatThingsAre() {
    return noClasses()
        .that(describe("are ours", c -> c.getPackageName().startsWith(root)))
        .should()
        .haveNameMatching(EMPTY_NAMES.pattern())
        .because("such a name says nothing")
        .allowEmptyShould(true);
  }

  ArchRule oneTopology() {
    return noClasses()
        .that(
            describe(
                "are neither PulssiTopology nor what it makes its topology with",
                c -> !Set.of(root + ".PulssiTopology", KAFKA_FLOW).contains(c.getName())))
        .should()
        .callConstructorWhere(
            describe("makes a topology", call -> makesTopology(call.getTargetOwner())))
        .orShould()
        .callMethodWhere(
            describe(
                "wires a topology",
                call ->
                    call.getTargetOwner().getName().equals(KAFKA_FLOW)
                        && call.getName().equals("topology")))
        .because("live and replay run the one flow of PulssiTopology")
        .allowEmptyShould(true);
  }

  ArchRule replayWiresNothing() {
    return noClasses()
        .that(describe("replay", c -> partOf(c).equals("replay")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams.kstream..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.apache.kafka.streams.StreamsBuilder")
        .allowEmptyShould(true);
  }

  /** Who shows what the flow says does not know who keeps it running. */
  ArchRule showingKnowsNoRunning() {
    return noClasses()
        .that(describe("show", c -> Set.of("view", "metrics", "http").contains(partOf(c))))
        .should()
        .dependOnClassesThat(describe("run", c -> partOf(c).equals("runtime")))
        .allowEmptyShould(true);
  }

  /** The part of the package name below the root, up to the next dot. */
  private String partOf(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    return name.substring(root.length() + 1).split("\\.", 2)[0];
  }

  /**
   * The place in {@link #MODULES} of the folder or jar a class comes from; -1 if it is not ours.
   */
  private static int moduleOf(JavaClass javaClass) {
    String from =
        javaClass
            .getBaseComponentType()
            .getSource()
            .map(source -> source.getUri().toString())
            .orElse("");
    for (int i = 0; i < MODULES.size(); i++) {
      if (from.contains("/" + MODULES.get(i) + "/target/")) {
        return i;
      }
    }
    return -1;
  }

  private interface Permission {
    boolean allows(JavaClass from, JavaClass to);
  }

  private static ArchCondition<JavaClass> dependOnlyOn(String what, Permission permission) {
    return new ArchCondition<>("depend only " + what) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          if (!permission.allows(item, dependency.getTargetClass().getBaseComponentType())) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static boolean makesTopology(JavaClass owner) {
    return owner.getName().equals("org.apache.kafka.streams.StreamsBuilder")
        || owner.getName().equals("org.apache.kafka.streams.Topology");
  }
}
