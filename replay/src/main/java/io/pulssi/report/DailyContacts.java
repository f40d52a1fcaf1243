package io.pulssi.report;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.StepSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Contacts by step and local day. Without complaints, pages are compared with these. */
final class DailyContacts {
  private final ZoneId zone;
  private final Map<String, NavigableMap<LocalDate, Tally>> steps = new TreeMap<>();

  DailyContacts(ZoneId zone) {
    this.zone = zone;
  }

  void add(String step, long from, StepSummary counted) {
    long ended = counted.get(SignalMeasure.QUEUE_ENDED) + counted.get(SignalMeasure.CHAT_ENDED);
    long waited = counted.get(SignalMeasure.QUEUE_WAITED) + counted.get(SignalMeasure.CHAT_WAITED);
    if (ended + waited > 0) {
      LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(from), zone);
      Tally tally =
          steps
              .computeIfAbsent(step, any -> new TreeMap<>())
              .computeIfAbsent(day, any -> new Tally());
      tally.ended += ended;
      tally.waited += waited;
      tally.abandoned +=
          counted.get(SignalMeasure.QUEUE_ABANDONED) + counted.get(SignalMeasure.CHAT_ABANDONED);
      tally.tooLong += counted.get(SignalMeasure.QUEUE_LONG) + counted.get(SignalMeasure.CHAT_LONG);
    }
  }

  /** By step id, then day. */
  Map<String, NavigableMap<LocalDate, Tally>> byStep() {
    return Collections.unmodifiableMap(steps);
  }

  ZoneId zone() {
    return zone;
  }

  /** Contacts of one step on one day. */
  static final class Tally {
    private long ended;
    private long waited;
    private long abandoned;
    private long tooLong;

    /** Answered or abandoned. */
    long ended() {
      return ended;
    }

    /** Share of those that ended, 0 to 1; 0 without any. */
    double abandoned() {
      return ended == 0 ? 0 : abandoned / (double) ended;
    }

    /** Contacts whose wait was compared with the limit. */
    long waited() {
      return waited;
    }

    /** Share of those judged that waited over the limit, 0 to 1. */
    double tooLong() {
      return waited == 0 ? 0 : tooLong / (double) waited;
    }
  }
}
