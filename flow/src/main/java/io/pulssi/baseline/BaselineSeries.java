package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import org.jspecify.annotations.Nullable;

/**
 * What has a baseline of its own, per step. A series is finer than a signal: some are only used to
 * know whether a source is alive.
 *
 * <p>The order is the order in stored state: append, never insert.
 */
public enum BaselineSeries {
  PHONE_WAIT(
      Kind.WAIT,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_WAIT,
      SignalMeasure.QUEUE_LOG_WAIT,
      SignalMeasure.QUEUE_ENDED),
  PHONE_ABANDONED(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_ABANDONMENT,
      SignalMeasure.QUEUE_ABANDONED,
      SignalMeasure.QUEUE_ENDED),
  PHONE_LONG(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.QUEUE_LONG_WAIT,
      SignalMeasure.QUEUE_LONG,
      SignalMeasure.QUEUE_WAITED),
  CHAT_WAIT(
      Kind.WAIT,
      Source.CHAT_WAIT,
      SignalName.CHAT_WAIT,
      SignalMeasure.CHAT_LOG_WAIT,
      SignalMeasure.CHAT_ENDED),
  CHAT_ABANDONED(
      Kind.SHARE,
      Source.CHAT_WAIT,
      SignalName.CHAT_ABANDONMENT,
      SignalMeasure.CHAT_ABANDONED,
      SignalMeasure.CHAT_ENDED),
  CHAT_LONG(Kind.SHARE, Source.CHAT_WAIT, null, SignalMeasure.CHAT_LONG, SignalMeasure.CHAT_WAITED),
  /** Reopened tickets against the exposure of recently resolved ones. */
  REOPENS(
      Kind.EXPOSURE,
      Source.TICKET,
      SignalName.TICKET_REOPENS,
      SignalMeasure.TICKET_REOPENED,
      SignalMeasure.TICKET_RESOLVED),
  PRESSED(
      Kind.SHARE,
      Source.TICKET,
      SignalName.TICKET_PRESSED,
      SignalMeasure.TICKET_PRESSED,
      SignalMeasure.TICKET_MESSAGES),
  LOW_SCORES(
      Kind.SHARE,
      Source.SURVEY,
      SignalName.SURVEY_LOW_SCORE,
      SignalMeasure.SURVEY_LOW,
      SignalMeasure.SURVEY_SCORED),
  RESPONSES(
      Kind.SHARE,
      Source.SURVEY,
      SignalName.SURVEY_RESPONSE_RATE,
      SignalMeasure.SURVEY_ANSWERED,
      SignalMeasure.SURVEY_INVITED),
  REPEATS(
      Kind.SHARE,
      Source.QUEUE_WAIT,
      SignalName.CONTACT_REPEATS,
      SignalMeasure.CONTACTS_REPEATED,
      SignalMeasure.CONTACTS_KNOWN),
  CHAIN_DEPTH(
      Kind.RATIO,
      Source.TICKET,
      SignalName.TICKET_CHAIN_DEPTH,
      SignalMeasure.TICKET_CHAIN_DEPTH,
      SignalMeasure.TICKET_RESOLVED),
  PHONE_CONTACTS(Source.QUEUE_WAIT, SignalName.QUEUE_ARRIVALS, SignalMeasure.QUEUE_ARRIVALS),
  CHAT_CONTACTS(Source.CHAT_WAIT, SignalName.CHAT_ARRIVALS, SignalMeasure.CHAT_ARRIVALS),
  TICKETS_OPENED(Source.TICKET, SignalName.TICKET_OPENED, SignalMeasure.TICKET_OPENED),
  TICKETS_REASSIGNED(Source.TICKET, SignalName.TICKET_REASSIGNED, SignalMeasure.TICKET_REASSIGNED),
  /** Pulse of the ticket source. */
  TICKET_EVENTS(Source.TICKET, null, SignalMeasure.TICKET_EVENTS),
  /** Pulse of the survey source. */
  SURVEY_EVENTS(
      Kind.COUNT,
      Source.SURVEY,
      null,
      SignalMeasure.SURVEY_INVITED,
      SignalMeasure.SURVEY_ANSWERED,
      null),
  /** Shown beside the others, never handed to detection. */
  COMPLAINTS(Source.COMPLAINT, SignalName.COMPLAINTS, SignalMeasure.COMPLAINTS),
  /** What reopens are reopens of: tells when they are no longer told of. */
  TICKETS_RESOLVED(Source.TICKET, null, SignalMeasure.TICKET_RESOLVED);

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

  private static final BaselineSeries[] ALL = values();

  private final Kind kind;
  private final Source source;
  private final @Nullable SignalName signal;
  private final SignalMeasure sum;
  private final @Nullable SignalMeasure addend;
  private final @Nullable SignalMeasure observations;

  BaselineSeries(Source source, @Nullable SignalName signal, SignalMeasure count) {
    this(Kind.COUNT, source, signal, count, null, null);
  }

  BaselineSeries(
      Kind kind,
      Source source,
      @Nullable SignalName signal,
      SignalMeasure sum,
      SignalMeasure observations) {
    this(kind, source, signal, sum, null, observations);
  }

  BaselineSeries(
      Kind kind,
      Source source,
      @Nullable SignalName signal,
      SignalMeasure sum,
      @Nullable SignalMeasure addend,
      @Nullable SignalMeasure observations) {
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

  static BaselineSeries at(int position) {
    return ALL[position];
  }

  long sum(StepSummary counted) {
    return counted.get(sum) + (addend == null ? 0 : counted.get(addend));
  }

  long observations(StepSummary counted) {
    return observations == null ? 1 : counted.get(observations);
  }
}
