package io.pulssi.ingest;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A column of a CSV file.
 *
 * @param values those of the first rows, blank ones left out
 * @param rows how many rows were looked at
 */
record CsvColumn(String name, List<String> values, int rows) {
  private static final List<String> DATE_TIMES =
      List.of(
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm",
          "yyyy-MM-dd'T'HH:mm:ss",
          "dd.MM.yyyy H:mm:ss",
          "dd.MM.yyyy H:mm",
          "dd/MM/yyyy H:mm:ss",
          "dd/MM/yyyy H:mm",
          "MM/dd/yyyy H:mm:ss",
          "MM/dd/yyyy H:mm");
  private static final List<String> DATES =
      List.of("yyyy-MM-dd", "dd.MM.yyyy", "dd/MM/yyyy", "MM/dd/yyyy");
  private static final List<String> TIMES = List.of("H:mm:ss", "H:mm");

  boolean isNamed(String pattern) {
    return name.toLowerCase(Locale.ROOT).matches(".*(" + pattern + ").*");
  }

  /** Whether each row has a value that no other has. */
  boolean isUnique() {
    return values.size() == rows && new TreeSet<>(values).size() == rows;
  }

  boolean isNumber() {
    return isAll("[-+]?\\d+([.,]\\d+)?");
  }

  boolean hasDecimalComma() {
    return isNumber() && values.stream().anyMatch(value -> value.contains(","));
  }

  boolean isClock() {
    return isAll("(\\d+:)?\\d{1,2}:\\d\\d");
  }

  boolean isInstant() {
    return isAll("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d.*(Z|[-+]\\d\\d:?\\d\\d)");
  }

  /** The patterns of a date with a time of day that read every value. */
  List<String> dateTimes() {
    return reading(DATE_TIMES);
  }

  List<String> dates() {
    return reading(DATES);
  }

  Optional<String> timeOfDay() {
    return reading(TIMES).stream().findFirst();
  }

  /** The different values, sorted; at most this many, or none. */
  List<String> symbols(int most) {
    List<String> different = List.copyOf(new TreeSet<>(values));
    return different.size() > most ? List.of() : different;
  }

  private boolean isAll(String pattern) {
    return !values.isEmpty() && values.stream().allMatch(value -> value.matches(pattern));
  }

  private List<String> reading(List<String> patterns) {
    return values.isEmpty()
        ? List.of()
        : patterns.stream().filter(pattern -> values.stream().allMatch(reads(pattern))).toList();
  }

  private static Predicate<String> reads(String pattern) {
    DateTimeFormatter format =
        DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    return value -> {
      try {
        return Stream.of(format.parse(value)).count() == 1;
      } catch (DateTimeException e) {
        return false;
      }
    };
  }
}
