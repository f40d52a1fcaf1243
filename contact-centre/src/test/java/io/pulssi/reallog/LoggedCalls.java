package io.pulssi.reallog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Calls of one step, put together for a test. */
final class LoggedCalls {
  /** A Monday, midnight UTC. */
  static final long MONDAY = 1_704_067_200_000L;

  static final long MINUTE = 60_000L;
  static final long DAY = 24 * 60 * MINUTE;
  static final String STEP = "phone";

  private final List<LoggedContact> calls = new ArrayList<>();

  /** So many calls, a minute apart, of whom some hang up. */
  LoggedCalls add(long from, int count, int gaveUp, double waitSeconds) {
    for (int i = 0; i < count; i++) {
      calls.add(new LoggedContact(STEP, from + i * MINUTE, waitSeconds, i < gaveUp, ""));
    }
    return this;
  }

  LoggedCalls add(LoggedContact call) {
    calls.add(call);
    return this;
  }

  List<LoggedContact> inOrder() {
    calls.sort(Comparator.comparingLong(LoggedContact::ended));
    return calls;
  }
}
