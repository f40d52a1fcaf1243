package io.pulssi.metrics;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes series in Prometheus' text format, family by family, without keeping them: half a million
 * series need no more memory than a few. Not thread-safe.
 */
public final class SeriesWriter implements Flushable {
  private static final int BUFFER_CHARS = 1 << 16;

  /** Up to here {@link Double#toString} writes whole numbers without an exponent. */
  private static final double PLAIN_MAX = 1e7;

  private final Writer out;
  private String name = "";
  private String heading = "";
  private String[] beginnings = {};

  /** Writes to this stream, which stays open. */
  SeriesWriter(OutputStream stream) {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER_CHARS);
  }

  /**
   * Begins a family; the following series belong to it. A family without series is not written.
   *
   * @param type {@code gauge} or {@code counter}
   * @param labels names of the labels, in the order in which their values will come
   */
  public void family(String family, String type, String help, List<String> labels) {
    name = family;
    beginnings = new String[labels.size()];
    for (int i = 0; i < beginnings.length; i++) {
      beginnings[i] = (i == 0 ? "{" : "\",") + labels.get(i) + "=\"";
    }
    heading = "# HELP " + family + " " + help + "\n# TYPE " + family + " " + type + "\n";
  }

  /**
   * Writes one series of the current family; NaN is left out.
   *
   * @throws UncheckedIOException if the stream does not take it
   */
  public void add(double value, String... labels) {
    if (labels.length != beginnings.length) {
      throw new IllegalArgumentException(
          "labels: %d (expected: %d)".formatted(labels.length, beginnings.length));
    }
    if (!Double.isNaN(value)) {
      try {
        out.write(heading);
        heading = "";
        out.write(name);
        for (int i = 0; i < labels.length; i++) {
          out.write(beginnings[i]);
          escaped(labels[i]);
        }
        out.write(labels.length == 0 ? " " : "\"} ");
        number(value);
        out.write('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void number(double value) throws IOException {
    if (value == (long) value && Math.abs(value) < PLAIN_MAX) {
      out.write(Long.toString((long) value));
      out.write(".0");
    } else {
      out.write(Double.toString(value));
    }
  }

  private void escaped(String value) throws IOException {
    if (value.indexOf('\\') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0) {
      out.write(value);
    } else {
      out.write(value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"));
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
