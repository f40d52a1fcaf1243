package io.pulssi.reallog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Surges in a log, found afterwards: windows in which far more contacts went wrong than in the
 * step's other days. Windows with too few contacts to tell are left out.
 */
final class SurgeWindows {
  static final long HALF_HOUR = 1_800_000L;
  private static final long HOUR = 2 * HALF_HOUR;
  private static final long DAY = 24 * HOUR;

  private SurgeWindows() {}

  /** Who hung up, of at least 8 contacts in half an hour: at least 4, tail below .001. */
  static List<Window> abandonment(List<LoggedContact> contacts) {
    return shares(contacts, LoggedContact::gaveUp, 8, 4, .001);
  }

  /**
   * Who called the bank again within the next 24 hours, of at least 5 known callers of half an
   * hour: at least 3, tail below .01.
   */
  static List<Window> callingAgain(List<LoggedContact> contacts) {
    Map<LoggedContact, Boolean> again = again(contacts);
    List<LoggedContact> known = contacts.stream().filter(again::containsKey).toList();
    return shares(known, contact -> again.getOrDefault(contact, false), 5, 3, .01);
  }

  /** For each contact of a known customer, whether another followed within 24 hours. */
  static Map<LoggedContact, Boolean> again(List<LoggedContact> contacts) {
    var next = new HashMap<String, Long>();
    var again = new HashMap<LoggedContact, Boolean>();
    for (int i = contacts.size() - 1; i >= 0; i--) {
      LoggedContact contact = contacts.get(i);
      if (!contact.customer().isEmpty()) {
        Long later = next.put(contact.customer(), contact.began());
        again.put(contact, later != null && later - contact.ended() <= DAY);
      }
    }
    return again;
  }

  private static List<Window> shares(
      List<LoggedContact> contacts, Wrong wrong, int leastSeen, int leastWrong, double tail) {
    var windows = new ArrayList<Window>();
    cells(contacts, wrong, HALF_HOUR)
        .forEach(
            (step, cells) -> {
              int n = cells.values().stream().mapToInt(cell -> cell.seen).sum();
              int k = cells.values().stream().mapToInt(cell -> cell.wrong).sum();
              cells.forEach(
                  (from, cell) -> {
                    if (cell.seen >= leastSeen) {
                      double usual = (double) (k - cell.wrong) / Math.max(1, n - cell.seen);
                      boolean surge =
                          cell.wrong >= leastWrong
                              && TailProbability.binomial(cell.seen, cell.wrong, usual) < tail;
                      windows.add(new Window(step, from, from + HALF_HOUR, surge));
                    }
                  });
            });
    return sorted(windows);
  }

  /**
   * Hours in which at least 5 came, where the same hour of the other weekdays (or days of the
   * weekend) makes that many less probable than .0001.
   */
  static List<Window> volume(List<LoggedContact> contacts, LogDays days) {
    var windows = new ArrayList<Window>();
    cells(contacts, contact -> false, HOUR)
        .forEach(
            (step, cells) -> {
              var byHour = new HashMap<Integer, Map<Long, Integer>>();
              cells.forEach(
                  (from, cell) ->
                      byHour
                          .computeIfAbsent(hour(from, days), any -> new TreeMap<>())
                          .put(from, cell.seen));
              byHour.values().forEach(same -> volume(step, same, windows));
            });
    return sorted(windows);
  }

  private static void volume(String step, Map<Long, Integer> same, List<Window> windows) {
    int sum = same.values().stream().mapToInt(seen -> seen).sum();
    same.forEach(
        (from, seen) -> {
          double usual = (sum - seen + .5) / Math.max(1, same.size() - 1);
          boolean surge = seen >= 5 && TailProbability.poisson(seen, usual) < .0001;
          windows.add(new Window(step, from, from + HOUR, surge));
        });
  }

  private static int hour(long from, LogDays days) {
    int weekend = days.dayOf(from).getDayOfWeek().getValue() >= 6 ? 24 : 0;
    return weekend + (int) ((from - days.begin(days.dayOf(from))) / HOUR);
  }

  private static Map<String, Map<Long, Cell>> cells(
      List<LoggedContact> contacts, Wrong wrong, long length) {
    var cells = new TreeMap<String, Map<Long, Cell>>();
    for (LoggedContact contact : contacts) {
      long from = Math.floorDiv(contact.ended(), length) * length;
      Cell cell =
          cells
              .computeIfAbsent(contact.step(), any -> new TreeMap<>())
              .computeIfAbsent(from, any -> new Cell());
      cell.seen++;
      cell.wrong += wrong.with(contact) ? 1 : 0;
    }
    return cells;
  }

  private static List<Window> sorted(List<Window> windows) {
    windows.sort(Comparator.comparing(Window::step).thenComparingLong(Window::from));
    return windows;
  }

  /** What counts as wrong with a contact. */
  private interface Wrong {
    boolean with(LoggedContact contact);
  }

  private static final class Cell {
    private int seen;
    private int wrong;
  }
}
