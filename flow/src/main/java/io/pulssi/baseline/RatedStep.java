package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step in one slice, compared with its baseline.
 *
 * <p>{@code summary} and {@code ratings} are for display and include complaints. Detection reads
 * {@code residuals}, which never include them.
 *
 * @param step step id
 * @param summary what was counted; empty if nothing was
 * @param ratings the signals that had data, in the order of {@link SignalName}
 * @param contacts phone and chat contacts plus tickets opened
 * @param expectedContacts usual number of these contacts at this hour, without blind sources; NaN
 *     while unknown
 * @param observedDays days before today on which the step had data
 * @param contactsPerDay usual contacts of a day with data
 * @param blind sources that send no data although they usually would
 * @param residuals every series that has data and a baseline, without complaints
 * @param oldest the contact that waits longest
 * @param complaintsSilent whether the complaint source sends no data although it usually would. The
 *     step is not blind then, because detection does not use complaints; but pages cannot be judged
 */
public record RatedStep(
    String step,
    StepSummary summary,
    List<SignalRating> ratings,
    double contacts,
    double expectedContacts,
    double observedDays,
    double contactsPerDay,
    Set<Source> blind,
    Map<BaselineSeries, SeriesResidual> residuals,
    OldestWaiting oldest,
    boolean complaintsSilent) {

  /** A step with only the values for display. */
  public RatedStep(
      String step,
      StepSummary summary,
      List<SignalRating> ratings,
      double contacts,
      double expectedContacts,
      double observedDays,
      double contactsPerDay,
      Set<Source> blind) {
    this(
        step,
        summary,
        ratings,
        contacts,
        expectedContacts,
        observedDays,
        contactsPerDay,
        blind,
        Map.of(),
        OldestWaiting.NOBODY,
        false);
  }
}
