package io.pulssi.cause;

import io.pulssi.slice.SliceSpan;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a step to find where trouble began: contacts of two days, its strongest trouble
 * of the last day, and which steps its trouble came from before. Changed in place.
 */
public final class StepTrail {
  /**
   * Layout in a store: 34 bytes stored when nothing is known, at most 2,379 with ids of 20
   * characters and up to a million contacts an hour. Bounded: 48 hours, 24 edges of the map and 8
   * learned ones.
   */
  public static final Layout<StepTrail> LAYOUT = Layout.inPlace(StepTrail::new, StepTrail::layout);

  private static final int LEARNED_MAX = 8;
  private static final int MAPPED_MAX = 24;

  final HourlyContacts contacts = new HourlyContacts();
  List<LearnedEdge> incoming = new ArrayList<>();

  /** Of the last full hour, and the strongest of the last day. */
  ContactRise rise = ContactRise.NONE;

  ContactRise strongestRise = ContactRise.NONE;

  /** Of the last slice, and the heaviest of the last day. */
  StrongestEvidence evidence = StrongestEvidence.NONE;

  StrongestEvidence strongestEvidence = StrongestEvidence.NONE;

  /** Whether the last rise has not ended yet. */
  boolean rising;

  /** When the rise began that nothing was learned from yet; {@link SliceSpan#NEVER} if none. */
  long untaughtSince = SliceSpan.NEVER;

  /** Rises, and days in which there could have been one; both forgotten slowly. */
  float rises;

  float days;

  /** How the step fares now. */
  StepTrouble now() {
    return new StepTrouble(rise, evidence);
  }

  /** The worst of the last day: its customers may only now arrive elsewhere. */
  StepTrouble worstOfDay() {
    return new StepTrouble(strongestRise, strongestEvidence);
  }

  @Nullable LearnedEdge from(String step) {
    for (LearnedEdge edge : incoming) {
      if (edge.from().equals(step)) {
        return edge;
      }
    }
    return null;
  }

  /**
   * Trouble came from there. Kept are the 24 edges of the map and the 8 others with most support:
   * the weakest of its kind gives way to a stronger newcomer, or loses what the newcomer would have
   * brought.
   *
   * @param mappedBefore the steps the map has before this one
   */
  void credit(String step, double lagHours, double weight, List<String> mappedBefore) {
    LearnedEdge known = from(step);
    if (known == null) {
      known = room(step, weight, mappedBefore);
    }
    if (known != null) {
      known.credit(lagHours, weight);
    }
  }

  private @Nullable LearnedEdge room(String step, double weight, List<String> mappedBefore) {
    boolean mapped = mappedBefore.contains(step);
    List<LearnedEdge> alike =
        incoming.stream().filter(edge -> mappedBefore.contains(edge.from()) == mapped).toList();
    if (alike.size() >= (mapped ? MAPPED_MAX : LEARNED_MAX)) {
      LearnedEdge weakest =
          alike.stream()
              .min(
                  Comparator.comparingDouble(LearnedEdge::follows).thenComparing(LearnedEdge::from))
              .orElseThrow();
      if (weakest.follows() >= weight) {
        weakest.lose(weight);
        return null;
      }
      incoming.remove(weakest);
    }
    LearnedEdge fresh = new LearnedEdge(step);
    incoming.add(fresh);
    return fresh;
  }

  /** A day has passed: everything learned counts a little less. */
  void fade(double factor) {
    rises = (float) (rises * factor);
    days = (float) (days * factor);
    incoming.forEach(edge -> edge.fade(factor));
  }

  private void layout(Fields fields) throws IOException {
    layoutTrouble(fields);
    layoutEdges(fields);
  }

  /** All but the edges: an earlier layout had more between the two. */
  void layoutTrouble(Fields fields) throws IOException {
    contacts.layout(fields);
    rise = fields.part(ContactRise.LAYOUT, rise);
    strongestRise = fields.part(ContactRise.LAYOUT, strongestRise);
    evidence = fields.part(StrongestEvidence.LAYOUT, evidence);
    strongestEvidence = fields.part(StrongestEvidence.LAYOUT, strongestEvidence);
    rising = fields.flag(rising);
    untaughtSince = fields.int64(untaughtSince);
    rises = fields.float32(rises);
    days = fields.float32(days);
  }

  void layoutEdges(Fields fields) throws IOException {
    incoming = new ArrayList<>(fields.shortList(LearnedEdge.LAYOUT, incoming));
  }
}
