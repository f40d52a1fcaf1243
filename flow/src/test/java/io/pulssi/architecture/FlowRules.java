package io.pulssi.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** The rules of the flow, for the stages below one root package. */
final class FlowRules {
  /** Whose last digits may differ between machines; {@code StrictMath} has the same ones. */
  private static final Set<String> INEXACT =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot");

  private final Flow flow;

  FlowRules(Flow flow) {
    this.flow = flow;
  }

  ArchRule importsPointUpstream() {
    return classes()
        .that(describe("belong to a stage or a base", c -> flow.isStage(c) || flow.isBase(c)))
        .should(knowOfOursOnlyWhatLiesUpstream())
        .because("imports point upstream, in the order " + Flow.STAGES)
        .allowEmptyShould(true);
  }

  ArchRule thoughtsArePure() {
    return noClasses()
        .that(describe("are pure", flow::isPure))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "org.slf4j..", "io.micrometer..", "ch.qos..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.time.Clock.class, Thread.class, java.util.concurrent.Executor.class)
        .orShould()
        .accessTargetWhere(describe("reads a clock", FlowRules::readsClock))
        .orShould()
        .accessTargetWhere(describe("draws unseeded randomness", FlowRules::drawsUnseeded))
        .orShould()
        .accessTargetWhere(describe("computes inexactly: use StrictMath", FlowRules::isInexact))
        .orShould()
        .accessTargetWhere(describe("asks for a default place", FlowRules::asksForDefault))
        .because("the same records must give the same bytes, whenever and wherever they are read")
        .allowEmptyShould(true);
  }

  ArchRule onlyShellsKnowStreams() {
    return noClasses()
        .that(describe("think in a stage", c -> flow.isStage(c) && !Flow.isShell(c)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka.streams..")
        .allowEmptyShould(true);
  }

  ArchRule detectionIsBlindToComplaints() {
    return noClasses()
        .that(describe("decide", c -> Set.of("detect", "cause").contains(flow.partOf(c))))
        .should()
        .dependOnClassesThat(
            describe("tell of complaints or verdicts", FlowRules::tellsOfComplaints))
        .orShould()
        .accessTargetWhere(
            describe("is COMPLAINTS", access -> access.getTarget().getName().equals("COMPLAINTS")))
        .because("a warning that has seen the complaint is no warning")
        .allowEmptyShould(true);
  }

  /** One list of fields lays a value out in both directions; two methods may disagree. */
  ArchRule stagesReadAndWriteNoBytes() {
    return noClasses()
        .that(describe("belong to a stage", flow::isStage))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(java.io.DataInput.class, java.io.DataOutput.class)
        .because("state is laid out by io.pulssi.state.Layout")
        .allowEmptyShould(true);
  }

  private ArchCondition<JavaClass> knowOfOursOnlyWhatLiesUpstream() {
    return new ArchCondition<>("know of ours only what lies upstream") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> isOurs(dependency.getTargetClass()))
            .filter(
                dependency ->
                    !flow.allows(item, dependency.getTargetClass().getBaseComponentType()))
            .map(Dependency::getDescription)
            .forEach(text -> events.add(SimpleConditionEvent.violated(item, text)));
      }
    };
  }

  private boolean isOurs(JavaClass javaClass) {
    return javaClass.getPackageName().startsWith(flow.root());
  }

  private static boolean readsClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.lang.System")
            && Set.of("currentTimeMillis", "nanoTime").contains(name)
        || owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.util.Date") && name.equals("<init>") && takesNothing(access);
  }

  private static boolean drawsUnseeded(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.util.Random") && name.equals("<init>") && takesNothing(access)
        || owner.equals("java.util.SplittableRandom")
            && name.equals("<init>")
            && takesNothing(access)
        || owner.equals("java.util.concurrent.ThreadLocalRandom")
        || owner.equals("java.security.SecureRandom")
        || owner.equals("java.lang.Math") && name.equals("random")
        || owner.equals("java.util.UUID") && name.equals("randomUUID");
  }

  private static boolean isInexact(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals("java.lang.Math")
        && INEXACT.contains(access.getTarget().getName());
  }

  private static boolean asksForDefault(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return owner.equals("java.util.Locale") && name.equals("getDefault")
        || owner.equals("java.time.ZoneId") && name.equals("systemDefault")
        || owner.equals("java.lang.String")
            && Set.of("toLowerCase", "toUpperCase").contains(name)
            && takesNothing(access);
  }

  private static boolean takesNothing(JavaAccess<?> access) {
    return access.getTarget().getFullName().endsWith("()");
  }

  private static boolean tellsOfComplaints(JavaClass javaClass) {
    return javaClass.getPackageName().equals("io.pulssi.event")
        && Set.of("Complaint", "Outcome", "Verdict").contains(javaClass.getSimpleName());
  }
}
