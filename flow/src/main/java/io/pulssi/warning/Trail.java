package io.pulssi.warning;

import io.pulssi.detect.JudgedSlice;
import java.io.DataInput;
import java.io.DataOutput;
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
  private static final int LEARNED_MAX = 8;
  private static final int DECLARED_MAX = 24;

  /** A slice's forgetting of survey answers: 1/e in three days. */
  private static final double HEARD = 1 - 1 / 864.0;

  final Contacts contacts;
  final List<Edge> incoming;

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

  Trail() {
    this(new Contacts(), new ArrayList<>());
  }

  private Trail(Contacts contacts, List<Edge> incoming) {
    this.contacts = contacts;
    this.incoming = incoming;
  }

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

  void write(DataOutput out) throws IOException {
    contacts.write(out);
    rise.write(out);
    worstRise.write(out);
    hurt.write(out);
    worstHurt.write(out);
    out.writeBoolean(risen);
    out.writeLong(lesson);
    out.writeFloat(rises);
    out.writeFloat(days);
    out.writeFloat(mounting);
    out.writeFloat(invited);
    out.writeFloat(answered);
    out.writeByte(incoming.size());
    for (Edge edge : incoming) {
      edge.write(out);
    }
  }

  static Trail read(DataInput in) throws IOException {
    Contacts contacts = Contacts.read(in);
    Rise rise = Rise.read(in);
    Rise worstRise = Rise.read(in);
    Hurt hurt = Hurt.read(in);
    Hurt worstHurt = Hurt.read(in);
    boolean risen = in.readBoolean();
    long lesson = in.readLong();
    float rises = in.readFloat();
    float days = in.readFloat();
    float mounting = in.readFloat();
    float invited = in.readFloat();
    float answered = in.readFloat();
    int count = in.readUnsignedByte();
    List<Edge> incoming = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      incoming.add(Edge.read(in));
    }
    Trail trail = new Trail(contacts, incoming);
    trail.rise = rise;
    trail.worstRise = worstRise;
    trail.hurt = hurt;
    trail.worstHurt = worstHurt;
    trail.risen = risen;
    trail.lesson = lesson;
    trail.rises = rises;
    trail.days = days;
    trail.mounting = mounting;
    trail.invited = invited;
    trail.answered = answered;
    return trail;
  }
}
