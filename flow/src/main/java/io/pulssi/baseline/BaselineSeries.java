package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import org.jspecify.annotations.Nullable;

/**
 * The series that have a baseline of their own in every step. There are more series than signals:
 * some only show whether a source still sends data.
 *
 * <p>Stored state depends on the order: append, never insert.
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
  /** Reopened tickets, compared with the recently resolved ones ({@link ReopenExposure}). */
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
  /** All ticket events. They show whether the source sends data. */
  TICKET_EVENTS(Source.TICKET, null, SignalMeasure.TICKET_EVENTS),
  /** All survey events. They show whether the source sends data. */
  SURVEY_EVENTS(
      Kind.COUNT,
      Source.SURVEY,
      null,
      SignalMeasure.SURVEY_INVITED,
      SignalMeasure.SURVEY_ANSWERED,
      null),
  /** Shown with the other signals, never used for detection. */
  COMPLAINTS(Source.COMPLAINT, SignalName.COMPLAINTS, SignalMeasure.COMPLAINTS),
  /** Resolved tickets. They show when a feed no longer reports them ({@link FeedCompleteness}). */
  TICKETS_RESOLVED(Source.TICKET, null, SignalMeasure.TICKET_RESOLVED);

  /** How a series is added up and compared with its baseline. */
  public enum Kind {
    /** Mean of log(1 + wait / 10 s). */
    WAIT(25),
    /** k of n. */
    SHARE(60),
    /** A count per observation. It may exceed 1. */
    RATIO(60),
    /** A count per slice. */
    COUNT(12),
    /** A count compared with an exposure that decays. */
    EXPOSURE(60);

    private final double shrinkage;

    Kind(double shrinkage) {
      this.shrinkage = shrinkage;
    }

    /** The weight of the broader cell, in observations. */
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

  /** How it is compared with its baseline. */
  public Kind kind() {
    return kind;
  }

  /** The source of its data. While the source is blind, so is this series. */
  public Source source() {
    return source;
  }

  /** The signal it is published as; null if it is not published. */
  public @Nullable SignalName signal() {
    return signal;
  }

  /** Whether it shows a lack of capacity: waits and abandonment, by phone and chat. */
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
    if (observations == null) {
      return 1;
    }
    long all = counted.get(observations);
    return kind == Kind.WAIT ? all - untimed(counted) : all;
  }

  /** Contacts that ended after a wait that is not known. */
  private long untimed(StepSummary counted) {
    return counted.get(
        source == Source.CHAT_WAIT ? SignalMeasure.CHAT_UNTIMED : SignalMeasure.QUEUE_UNTIMED);
  }
}
