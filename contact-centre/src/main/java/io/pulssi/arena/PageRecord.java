package io.pulssi.arena;

import io.pulssi.score.PagedWarning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * The recorded pages of a detector, for each seed at every threshold.
 *
 * <p>The file begins with notes, {@code # key: value}: what the pages depend on and how they were
 * recorded. Then each line is a page: seed, step, time, and the lowest and the highest rung of the
 * thresholds at which it comes. The pages of the detector's own rule have no rungs; the last column
 * has their heaviest line of evidence.
 */
final class PageRecord {
  private static final String HEAD = "run,step,at,lowest,highest,line";
  private static final int COLUMNS = 6;

  private final String file;
  private final Map<String, String> notes = new TreeMap<>();
  private final TreeMap<Long, Run> runs = new TreeMap<>();

  /**
   * The pages of one seed.
   *
   * @param own by its own rule
   * @param pages at every threshold
   */
  record Run(List<PagedWarning> own, List<RungPage> pages) {}

  /**
   * A page and the thresholds at which it comes.
   *
   * @param lowest rung
   * @param highest rung
   */
  record RungPage(PagedWarning page, int lowest, int highest) {
    boolean comesAt(int rung) {
      return rung >= lowest && rung <= highest;
    }
  }

  private PageRecord(String file) {
    this.file = file;
  }

  /** Reads a packed file that lies beside this class. */
  static PageRecord named(String file) {
    try (InputStream packed =
            Objects.requireNonNull(PageRecord.class.getResourceAsStream(file), file);
        InputStream text = new GZIPInputStream(packed)) {
      return parse(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException with the line that cannot be read
   */
  static PageRecord parse(String file, String text) {
    PageRecord record = new PageRecord(file);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!record.take(line)) {
        throw new IllegalArgumentException(
            "%s:%d: %s (expected: a note, or %s)".formatted(file, number, line, HEAD));
      }
    }
    return record;
  }

  private boolean take(String line) {
    if (line.startsWith("# ")) {
      int colon = line.indexOf(": ");
      return colon > 0 && notes.put(line.substring(2, colon), line.substring(colon + 2)) == null;
    }
    return line.equals(HEAD) || add(line.split(",", -1));
  }

  private boolean add(String[] cells) {
    if (cells.length != COLUMNS) {
      return false;
    }
    Run run =
        runs.computeIfAbsent(
            Long.valueOf(cells[0]), any -> new Run(new ArrayList<>(), new ArrayList<>()));
    PagedWarning page = PagedWarning.plain(cells[1], Instant.parse(cells[2]).toEpochMilli());
    if (cells[3].isEmpty()) {
      run.own().add(page.because(cells[5]));
    } else {
      run.pages().add(new RungPage(page, Integer.parseInt(cells[3]), Integer.parseInt(cells[4])));
    }
    return true;
  }

  /**
   * What the file says of itself.
   *
   * @throws IllegalArgumentException if it does not
   */
  String note(String key) {
    String value = notes.get(key);
    if (value == null) {
      throw new IllegalArgumentException(
          "%s: no note %s (expected: # %s: …)".formatted(file, key, key));
    }
    return value;
  }

  NavigableSet<Long> seeds() {
    return runs.navigableKeySet();
  }

  /**
   * The pages of a seed.
   *
   * @throws IllegalArgumentException if it is not recorded
   */
  Run run(long seed) {
    Run run = runs.get(seed);
    if (run == null) {
      throw new IllegalArgumentException(
          "%s: seed %d is not recorded (expected: one of %s)".formatted(file, seed, seeds()));
    }
    return run;
  }
}
