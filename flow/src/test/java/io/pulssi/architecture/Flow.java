package io.pulssi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one list that orders the packages, and where a class stands in it.
 *
 * @param root the package the stages lie in
 */
public record Flow(String root) {
  /** The stages in the order data goes through them. */
  public static final List<String> STAGES =
      List.of(
          "intake", "signal", "slice", "baseline", "detect", "cause", "warning", "outcome", "emit");

  /**
   * What every stage may read: the journey map, how state is kept, how processors are connected,
   * and how figures are written.
   */
  static final Set<String> BASES = Set.of("journey", "state", "graph", "figure");

  /** Packages in which a thought must not see a clock, a logger, a meter or Kafka. */
  static final Set<String> PURE =
      Set.of(
          "journey",
          "figure",
          "signal",
          "slice",
          "baseline",
          "detect",
          "cause",
          "warning",
          "outcome");

  /** The part of the package name below the root, up to the next dot; empty for the root itself. */
  String partOf(JavaClass javaClass) {
    String name = javaClass.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String below = name.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  boolean isStage(JavaClass javaClass) {
    return STAGES.contains(partOf(javaClass));
  }

  boolean isBase(JavaClass javaClass) {
    return BASES.contains(partOf(javaClass));
  }

  boolean isPure(JavaClass javaClass) {
    return PURE.contains(partOf(javaClass)) && !isShell(javaClass);
  }

  /** Whether a class is wiring, or declares or holds stores: those may know Kafka. */
  static boolean isShell(JavaClass javaClass) {
    String name = outermost(javaClass).getSimpleName();
    return Stream.of("Stage", "Processor", "Stores", "Supplier").anyMatch(name::endsWith);
  }

  /** Whether a class comes from the event-schemas module, as a folder of classes or as a jar. */
  static boolean isSchema(JavaClass javaClass) {
    return javaClass
        .getBaseComponentType()
        .getSource()
        .map(source -> source.getUri().toString().contains("/event-schemas"))
        .orElse(false);
  }

  /** Whether a class of a stage or a base may know of another class of ours. */
  boolean allows(JavaClass from, JavaClass to) {
    String there = partOf(to);
    return isSchema(to)
        || partOf(from).equals(there)
        || BASES.contains(there)
        || isStage(from) && isStage(to) && STAGES.indexOf(there) < STAGES.indexOf(partOf(from));
  }

  private static JavaClass outermost(JavaClass javaClass) {
    JavaClass outer = javaClass;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }
}
