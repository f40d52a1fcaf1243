package io.pulssi.reallog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * How well a value known beforehand tells surges from the rest: the area under the curve, that is,
 * the probability that it was higher before a surge than before another window of the same step,
 * ties counting half. Steps are not compared with one another.
 *
 * @param area .5 is chance
 * @param low of the 90 % interval, by drawing days with replacement
 * @param high of the same
 * @param surges windows to be foreseen
 * @param windows all windows
 */
record AreaUnderCurve(double area, double low, double high, int surges, int windows) {
  private static final int DRAWS = 400;

  /**
   * One window and what was known before it.
   *
   * @param day days are drawn as a whole, because their windows resemble each other
   */
  record Sample(String step, LocalDate day, boolean surge, double value) {}

  static AreaUnderCurve of(List<Sample> samples) {
    var byStep = new TreeMap<String, List<Sample>>();
    samples.forEach(
        sample -> byStep.computeIfAbsent(sample.step(), any -> new ArrayList<>()).add(sample));
    byStep.values().forEach(same -> same.sort(Comparator.comparingDouble(Sample::value)));
    List<LocalDate> days = samples.stream().map(Sample::day).distinct().sorted().toList();
    var once = new TreeMap<LocalDate, Integer>();
    days.forEach(day -> once.put(day, 1));
    double[] drawn = draws(byStep, days);
    return new AreaUnderCurve(
        area(byStep, once),
        drawn[DRAWS / 20],
        drawn[DRAWS - 1 - DRAWS / 20],
        (int) samples.stream().filter(Sample::surge).count(),
        samples.size());
  }

  private static double[] draws(Map<String, List<Sample>> byStep, List<LocalDate> days) {
    var random = new Random(1);
    double[] areas = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      var weights = new TreeMap<LocalDate, Integer>();
      for (int i = 0; i < days.size(); i++) {
        weights.merge(days.get(random.nextInt(days.size())), 1, Integer::sum);
      }
      areas[draw] = area(byStep, weights);
    }
    Arrays.sort(areas);
    return areas;
  }

  private static double area(Map<String, List<Sample>> byStep, Map<LocalDate, Integer> weights) {
    double right = 0;
    double pairs = 0;
    for (List<Sample> samples : byStep.values()) {
      double calmBelow = 0;
      double surges = 0;
      for (int i = 0; i < samples.size(); ) {
        double value = samples.get(i).value();
        double calmHere = 0;
        double surgesHere = 0;
        for (; i < samples.size() && samples.get(i).value() == value; i++) {
          int weight = weights.getOrDefault(samples.get(i).day(), 0);
          calmHere += samples.get(i).surge() ? 0 : weight;
          surgesHere += samples.get(i).surge() ? weight : 0;
        }
        right += surgesHere * (calmBelow + calmHere / 2);
        calmBelow += calmHere;
        surges += surgesHere;
      }
      pairs += surges * calmBelow;
    }
    return pairs == 0 ? .5 : right / pairs;
  }

  /** Such as {@code 0.72 (0.61–0.80)}. */
  String text() {
    return surges == 0
        ? "no surge"
        : areaText() + String.format(Locale.ROOT, " (%.2f–%.2f)", low, high);
  }

  /** Such as {@code 0.72}. */
  String areaText() {
    return LocalTimes.hundredth(area);
  }
}
