package io.pulssi.fault;

import java.util.ArrayList;
import java.util.List;

/** What came against what is right: how many records are lost, doubled, or say something else. */
final class Comparison {
  private static final int EXAMPLES = 5;

  private final List<String> examples = new ArrayList<>();
  private int compared;
  private int lost;
  private int doubled;
  private int wrong;

  /** One that is right, and those that came in its place. */
  void expected(String right, List<String> came) {
    compared++;
    if (came.isEmpty()) {
      lost++;
      example("lost", right);
    }
    doubled += Math.max(0, came.size() - 1);
    if (came.size() > 1) {
      example("doubled", right);
    }
    for (String other : came) {
      if (!other.equals(right)) {
        wrong++;
        example("wrong", "%s%n  right: %s".formatted(other, right));
      }
    }
  }

  /** So many that are right, and how many came. */
  void counted(String what, long right, long came) {
    compared += (int) right;
    lost += (int) Math.max(0, right - came);
    doubled += (int) Math.max(0, came - right);
    if (came != right) {
      example(came < right ? "lost" : "doubled", "%s: %d of %d".formatted(what, came, right));
    }
  }

  /** Some that should not have come at all. */
  void unexpected(List<String> came) {
    wrong += came.size();
    came.forEach(other -> example("not expected", other));
  }

  private void example(String what, String line) {
    if (examples.size() < EXAMPLES) {
      examples.add(what + ": " + line);
    }
  }

  int compared() {
    return compared;
  }

  int lost() {
    return lost;
  }

  int doubled() {
    return doubled;
  }

  /** Records whose value is another, or that no replay gives. */
  int wrong() {
    return wrong;
  }

  boolean isExact() {
    return lost == 0 && doubled == 0 && wrong == 0;
  }

  @Override
  public String toString() {
    return "%d compared, %d lost, %d doubled, %d wrong%n%s"
        .formatted(compared, lost, doubled, wrong, String.join(System.lineSeparator(), examples));
  }
}
