package io.pulssi.replay;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.figure.PlainFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Counts why records were refused, by source and reason. Details of one field that expected the
 * same are one kind, shown by an example; values that no step takes are counted one by one.
 */
final class RefusalCounts {
  /** Kinds and values counted at most, by source and reason; the rest are counted together. */
  private static final int KINDS_MAX = 10_000;

  private static final int VALUES_SHOWN = 10;
  private static final Pattern DETAIL =
      Pattern.compile("([^:]+): (.*) \\(expected: (.*)\\)", Pattern.DOTALL);

  private final Map<String, Map<String, Reason>> bySource = new TreeMap<>();

  void add(String source, String reason, String detail) {
    bySource
        .computeIfAbsent(source, any -> new TreeMap<>())
        .computeIfAbsent(reason, any -> new Reason())
        .add(detail, reason.equals(DeadLetterReason.UNMAPPED.label()));
  }

  /** A line for each source and reason, with its commonest detail. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    bySource.forEach(
        (source, reasons) ->
            reasons.forEach(
                (reason, seen) ->
                    lines.add(
                        "%s: %s refused as %s: %s"
                            .formatted(
                                source,
                                PlainFigures.count(seen.records, "record"),
                                reason,
                                seen.words(reason)))));
    return lines;
  }

  /** The records of one source and reason. */
  private static final class Reason {
    private final Map<String, Kind> kinds = new HashMap<>();
    private long records;

    void add(String detail, boolean byValue) {
      records++;
      Matcher parts = DETAIL.matcher(detail);
      String key = detail;
      String shown = detail;
      if (parts.matches()) {
        key = byValue ? parts.group(2) : parts.group(1) + '\n' + parts.group(3);
        shown = byValue ? parts.group(2) : detail;
      }
      if (kinds.containsKey(key) || kinds.size() < KINDS_MAX) {
        kinds.computeIfAbsent(key, any -> new Kind()).add(shown);
      }
    }

    String words(String reason) {
      List<Kind> commonest =
          kinds.values().stream()
              .sorted(
                  Comparator.comparingLong((Kind kind) -> -kind.n)
                      .thenComparing(kind -> kind.example))
              .toList();
      return reason.equals(DeadLetterReason.UNMAPPED.label())
          ? "no step takes " + values(commonest)
          : of(commonest.get(0)) + commonest.get(0).example;
    }

    private String of(Kind kind) {
      return kind.n == records ? "" : PlainFigures.count(kind.n) + " of them ";
    }

    private static String values(List<Kind> commonest) {
      String shown =
          commonest.stream()
              .limit(VALUES_SHOWN)
              .map(kind -> kind.example + " (" + PlainFigures.count(kind.n) + ")")
              .collect(Collectors.joining(", "));
      int more = commonest.size() - VALUES_SHOWN;
      return more > 0 ? shown + " and " + PlainFigures.count(more) + " more" : shown;
    }
  }

  /** Details of one kind. */
  private static final class Kind {
    private String example = "";
    private long n;

    /** The example does not depend on the order. */
    void add(String detail) {
      n++;
      example = example.isEmpty() || detail.compareTo(example) < 0 ? detail : example;
    }
  }
}
