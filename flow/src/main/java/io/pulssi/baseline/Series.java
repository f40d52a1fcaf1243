package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.Measure;
import io.pulssi.slice.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What has a baseline of its own, per step. A series is finer than a signal: some are only used to
 * know whether a source is alive.
 *
 * <p>The order is the order in stored state: append, never insert.
 */
public enum Series {
  PHONE_WAIT(
      Kind.WAIT,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_WAIT,
      Measure.QUEUE_LOG_WAIT,
      Measure.QUEUE_ENDED),
  PHONE_ABANDONED(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_ABANDONMENT,
      Measure.QUEUE_ABANDONED,
      Measure.QUEUE_ENDED),
  PHONE_LONG(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_LONG_WAIT,
      Measure.QUEUE_LONG,
      Measure.QUEUE_WAITED),
  CHAT_WAIT(
      Kind.WAIT, Source.CHAT_WAIT, SignalName.CHAT_WAIT, Measure.CHAT_LOG_WAIT, Measure.CHAT_ENDED),
  CHAT_ABANDONED(
      Kind.SHARE,
      Source.CHAT_WAIT,
      SignalName.CHAT_ABANDONMENT,
      Measure.CHAT_ABANDONED,
      Measure.CHAT_ENDED),
  CHAT_LONG(Kind.SHARE, Source.CHAT_WAIT, null, Measure.CHAT_LONG, Measure.CHAT_WAITED),
  /** Reopened tickets against the exposure of recently resolved ones. */
  REOPENS(
      Kind.EXPOSURE,
      Source.TICKET,
      SignalName.TICKET_REOPENS,
      Measure.TICKET_REOPENED,
      Measure.TICKET_RESOLVED),
  PRESSED(
      Kind.SHARE,
      Source.TICKET,
      SignalName.TICKET_PRESSED,
      Measure.TICKET_PRESSED,
      Measure.TICKET_MESSAGES),
  LOW_SCORES(
      Kind.SHARE,
      Source.SURVEY,
      SignalName.SURVEY_LOW_SCORE,
      Measure.SURVEY_LOW,
      Measure.SURVEY_SCORED),
  RESPONSES(
      Kind.SHARE,
      Source.SURVEY,
      SignalName.SURVEY_RESPONSE_RATE,
      Measure.SURVEY_ANSWERED,
      Measure.SURVEY_INVITED),
  REPEATS(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.CONTACT_REPEATS,
      Measure.CONTACTS_REPEATED,
      Measure.CONTACTS_KNOWN),
  CHAIN_DEPTH(
      Kind.RATIO,
      Source.TICKET,
      SignalName.TICKET_CHAIN_DEPTH,
      Measure.TICKET_CHAIN_DEPTH,
      Measure.TICKET_RESOLVED),
  PHONE_CONTACTS(Source.QUEUE_WAIT, SignalName.QUEUE_ARRIVALS, Measure.QUEUE_ARRIVALS),
  CHAT_CONTACTS(Source.CHAT_WAIT, SignalName.CHAT_ARRIVALS, Measure.CHAT_ARRIVALS),
  TICKETS_OPENED(Source.TICKET, SignalName.TICKET_OPENED, Measure.TICKET_OPENED),
  TICKETS_REASSIGNED(Source.TICKET, SignalName.TICKET_REASSIGNED, Measure.TICKET_REASSIGNED),
  /** Pulse of the ticket source. */
  TICKET_EVENTS(Source.TICKET, null, Measure.TICKET_EVENTS),
  /** Pulse of the survey source. */
  SURVEY_EVENTS(
      Kind.COUNT, Source.SURVEY, null, Measure.SURVEY_INVITED, Measure.SURVEY_ANSWERED, null),
  /** Shown beside the others, never handed to detection. */
  COMPLAINTS(Source.COMPLAINT, SignalName.COMPLAINTS, Measure.COMPLAINTS),
  /** What reopens are reopens of: tells when they are no longer told of. */
  TICKETS_RESOLVED(Source.TICKET, null, Measure.TICKET_RESOLVED);

  /** How a series is summed up, expected and judged. */
  public enum Kind {
    /** Mean of log(1 + wait / 10 s). */
    WAIT(25),
    /** k of n. */
    SHARE(60),
    /** A count per observation, which may exceed 1. */
    RATIO(60),
    /** A count per slice. */
    COUNT(12),
    /** A count against exposure that fades. */
    EXPOSURE(60);

    private final double shrinkage;

    Kind(double shrinkage) {
      this.shrinkage = shrinkage;
    }

    /** How many observations the broader cell is worth. */
    public double shrinkage() {
      return shrinkage;
    }
  }

  private static final Series[] ALL = values();

  private final Kind kind;
  private final Source source;
  private final @Nullable SignalName signal;
  private final Measure sum;
  private final @Nullable Measure addend;
  private final @Nullable Measure observations;

  Series(Source source, @Nullable SignalName signal, Measure count) {
    this(Kind.COUNT, source, signal, count, null, null);
  }

  Series(Kind kind, Source source, @Nullable SignalName signal, Measure sum, Measure observations) {
    this(kind, source, signal, sum, null, observations);
  }

  Series(
      Kind kind,
      Source source,
      @Nullable SignalName signal,
      Measure sum,
      @Nullable Measure addend,
      @Nullable Measure observations) {
    this.kind = kind;
    this.source = source;
    this.signal = signal;
    this.sum = sum;
    this.addend = addend;
    this.observations = observations;
  }

  /** How it is judged. */
  public Kind kind() {
    return kind;
  }

  /** The source it hangs on: when that is blind, so is this. */
  public Source source() {
    return source;
  }

  /** The signal it is published as; null when it is not. */
  public @Nullable SignalName signal() {
    return signal;
  }

  /**
   * Whether it tells of too few people or longer cases: waits and abandonment, of phone and chat
   * alike.
   */
  public boolean isCapacity() {
    return ordinal() <= CHAT_LONG.ordinal();
  }

  /** How many series there are. */
  public static int count() {
    return ALL.length;
  }

  static Series at(int position) {
    return ALL[position];
  }

  long sum(Summary counted) {
    return counted.get(sum) + (addend == null ? 0 : counted.get(addend));
  }

  long observations(Summary counted) {
    return observations == null ? 1 : counted.get(observations);
  }
}
