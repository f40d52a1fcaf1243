package io.pulssi.centre.trouble;

/**
 * An incident at a step.
 *
 * @param number position in the plan
 * @param id such as {@code i3}
 * @param type such as {@code web-failure}
 * @param step where it begins
 * @param from epoch milliseconds
 * @param to epoch milliseconds, exclusive
 * @param course its intensity
 * @param force its effects at full intensity
 */
public record CentreIncident(
    int number,
    String id,
    String type,
    int step,
    long from,
    long to,
    IntensityCourse course,
    IncidentEffect force) {

  /** The intensity at a time; 0 before and after the incident. */
  public double intensity(long time) {
    return time >= from && time < to ? course.at(time) : 0;
  }
}
