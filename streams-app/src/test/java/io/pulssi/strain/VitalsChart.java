package io.pulssi.strain;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Draws how a process was over simulated days, one panel for each thing that should stay flat. */
final class VitalsChart {
  private static final int WIDTH = 760;
  private static final int PANEL = 110;
  private static final int LEFT = 70;
  private static final int RIGHT = 20;
  private static final int TOP = 48;
  private static final int GAP = 26;
  private static final double HOURS_A_DAY = 24;

  private final List<Vitals> samples;

  VitalsChart(List<Vitals> samples) {
    this.samples = List.copyOf(samples);
  }

  /** A page of SVG; every axis of values begins at zero. */
  String svg(int days, long events) {
    int height = TOP + 4 * (PANEL + GAP) + 20;
    var svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            WIDTH, height, WIDTH, height));
    svg.append(
        format(
            "<text x=\"%d\" y=\"22\" font-size=\"15\">%d simulated days at speed, %,d events, a sample every six hours</text>\n",
            LEFT, days, events));
    panel(svg, 0, "heap after a full collection, MiB", Vitals::heapMib, days);
    panel(svg, 1, "resident memory, MiB", Vitals::residentMib, days);
    panel(svg, 2, "open files", Vitals::files, days);
    panel(svg, 3, "threads", Vitals::threads, days);
    for (int day = 0; day <= days; day += 5) {
      svg.append(
          format(
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">day %d</text>\n",
              x(day * HOURS_A_DAY, days), height - 12, day));
    }
    return svg.append("</svg>\n").toString();
  }

  private void panel(
      StringBuilder svg, int row, String title, ToDoubleFunction<Vitals> value, int days) {
    int top = TOP + row * (PANEL + GAP);
    int bottom = top + PANEL;
    double max = round(samples.stream().mapToDouble(value).max().orElse(1));
    svg.append(format("<text x=\"%d\" y=\"%d\">%s</text>\n", LEFT, top - 6, title));
    for (int quarter = 0; quarter <= 2; quarter++) {
      double at = bottom - PANEL * quarter / 2.0;
      svg.append(
          format(
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555\">%.0f</text>\n",
              LEFT, at, WIDTH - RIGHT, LEFT - 8, at + 4, max * quarter / 2));
    }
    String line =
        samples.stream()
            .map(
                one ->
                    format(
                        "%.1f,%.1f",
                        x(one.at(), days), bottom - value.applyAsDouble(one) / max * PANEL))
            .collect(Collectors.joining(" "));
    svg.append(
        format(
            "<polyline points=\"%s\" fill=\"none\" stroke=\"#1f6f8b\" stroke-width=\"1.6\"/>\n",
            line));
  }

  private static double x(double hours, int days) {
    return LEFT + (WIDTH - LEFT - RIGHT) * hours / (days * HOURS_A_DAY);
  }

  /** The next of 1, 2 or 5 times a power of ten. */
  private static double round(double max) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(StrictMath.max(max, 1))));
    for (double times : new double[] {1, 2, 5}) {
      if (max <= times * power) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
