package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import io.pulssi.state.Fields;
import io.pulssi.state.Layout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finding the first leg needs of a step's past: contacts of two days, its strongest trouble of
 * the last one, and where its trouble came from before. Changed in place.
 */
final class Trail {
  static final Layout<Trail> LAYOUT = Layout.inPlace(Trail::new, Trail::layout);

  private static final int LEARNED_MAX = 8;
  private static final int DECLARED_MAX = 24;

  /** A slice's forgetting of survey answers: 1/e in three days. */
  private static final double HEARD = 1 - 1 / 864.0;

  final Contacts contacts = new Contacts();
  List<Edge> incoming = new ArrayList<>();

  /** Of the last full hour, and the strongest of the last day. */
  Rise rise = Rise.NONE;

  Rise worstRise = Rise.NONE;

  /** Of the last slice, and the heaviest of the last day. */
  Hurt hurt = Hurt.NONE;

  Hurt worstHurt = Hurt.NONE;

  /** Whether the last rise has not ended yet. */
  boolean risen;

  /** When the rise began that has not taught yet; {@link Heat#NEVER} if none. */
  long lesson = Heat.NEVER;

  /** Rises, and days in which there could have been one; both forgotten slowly. */
  float rises;

  float days;

  /** In the trail of the whole journey: evidence of a common cause. */
  float mounting;

  /** Survey invitations and answers of about the last three days. */
  float invited;

  float answered;

  /** In the trail of the whole journey: what all edges together taught of lags. */
  LagLaw lags() {
    if (incoming.isEmpty()) {
      incoming.add(new Edge(JudgedSlice.WHOLE));
    }
    return incoming.get(0).lags();
  }

  /** How the step fares now. */
  Trouble now() {
    return new Trouble(rise, hurt);
  }

  /** The worst of the last day: its customers may only now arrive elsewhere. */
  Trouble worst() {
    return new Trouble(worstRise, worstHurt);
  }

  @Nullable Edge from(String step) {
    for (Edge edge : incoming) {
      if (edge.from().equals(step)) {
        return edge;
      }
    }
    return null;
  }

  /**
   * Trouble came from there. Of edges the map does not have the eight with most support are kept:
   * the weakest gives way to a stronger newcomer, or loses what the newcomer would have brought.
   *
   * @param declared the steps the map has before this one
   */
  void credit(String step, double lagHours, double weight, List<String> declared) {
    Edge known = from(step);
    if (known == null) {
      known = room(step, weight, declared);
    }
    if (known != null) {
      known.credit(lagHours, weight);
    }
  }

  private @Nullable Edge room(String step, double weight, List<String> declared) {
    boolean mapped = declared.contains(step);
    List<Edge> alike =
        incoming.stream().filter(edge -> declared.contains(edge.from()) == mapped).toList();
    if (alike.size() >= (mapped ? DECLARED_MAX : LEARNED_MAX)) {
      Edge weakest =
          alike.stream()
              .min(Comparator.comparingDouble(Edge::follows).thenComparing(Edge::from))
              .orElseThrow();
      if (weakest.follows() >= weight) {
        weakest.lose(weight);
        return null;
      }
      incoming.remove(weakest);
    }
    Edge fresh = new Edge(step);
    incoming.add(fresh);
    return fresh;
  }

  /** A day has passed: everything learned counts a little less. */
  void fade(double factor) {
    rises = (float) (rises * factor);
    days = (float) (days * factor);
    incoming.forEach(edge -> edge.fade(factor));
  }

  /** Survey invitations and answers of a slice. */
  void hear(long asked, long heard) {
    invited = (float) (invited * HEARD + asked);
    answered = (float) (answered * HEARD + heard);
  }

  private void layout(Fields fields) throws IOException {
    contacts.layout(fields);
    rise = fields.part(Rise.LAYOUT, rise);
    worstRise = fields.part(Rise.LAYOUT, worstRise);
    hurt = fields.part(Hurt.LAYOUT, hurt);
    worstHurt = fields.part(Hurt.LAYOUT, worstHurt);
    risen = fields.flag(risen);
    lesson = fields.int64(lesson);
    rises = fields.float32(rises);
    days = fields.float32(days);
    mounting = fields.float32(mounting);
    invited = fields.float32(invited);
    answered = fields.float32(answered);
    incoming = new ArrayList<>(fields.shortList(Edge.LAYOUT, incoming));
  }
}
