package io.pulssi.cause;

import io.pulssi.baseline.RatedStep;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Contacts of past hours, as a test wants them. */
final class RecentContacts {
  /** End of the last full hour. */
  static final long NOW = Instant.parse("1999-10-31T12:00:00Z").toEpochMilli();

  private RecentContacts() {}

  /** Seen in each full hour until {@link #NOW}, oldest first, against one usual number an hour. */
  static HourlyContacts of(double usual, double... seen) {
    HourlyContacts contacts = new HourlyContacts();
    fill(contacts, usual, seen);
    return contacts;
  }

  /** The same, into contacts that are empty. */
  static void fill(HourlyContacts contacts, double usual, double... seen) {
    fill(contacts, hours(seen.length, usual), seen);
  }

  /** The same, against a usual number for each hour. */
  static void fill(HourlyContacts contacts, double[] usual, double[] seen) {
    long from = NOW - seen.length * SliceSpan.HOUR_MILLIS;
    for (int i = 0; i < seen.length; i++) {
      contacts.add(rated(seen[i], usual[i]), from);
      from += SliceSpan.HOUR_MILLIS;
      contacts.close(from / SliceSpan.HOUR_MILLIS - 1);
    }
  }

  /** The last two days: most hours alike, the last ones as given, oldest first. */
  static double[] twoDays(double each, double... last) {
    double[] hours = new double[HourlyContacts.HOURS];
    Arrays.fill(hours, each);
    System.arraycopy(last, 0, hours, hours.length - last.length, last.length);
    return hours;
  }

  /** So many hours alike. */
  static double[] hours(int count, double each) {
    double[] hours = new double[count];
    Arrays.fill(hours, each);
    return hours;
  }

  /** Contacts of a slice. */
  static RatedStep rated(double seen, double usual) {
    return new RatedStep("step", new StepSummary(), List.of(), seen, usual, 30, 5_000, Set.of());
  }
}
