package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One step in one slice, rated.
 *
 * <p>{@code summary} and {@code ratings} are for showing and hold complaints too; detection reads
 * {@code residuals}, which never do.
 *
 * @param step step id
 * @param summary what was counted; empty when nothing was
 * @param ratings the signals that had data, in the order of {@link SignalName}
 * @param contacts phone and chat contacts plus tickets opened
 * @param expectedContacts what is usual for them at this hour, without blind sources; NaN while
 *     unknown
 * @param observedDays days before today on which the step had data: its history
 * @param contactsPerDay usual volume of a day with data
 * @param blind sources whose silence is too improbable
 * @param residuals every series that had data and a baseline to compare with, complaints excepted
 * @param oldest the contact that waits longest right now
 * @param complaintsSilent whether complaints are missing beyond chance: nobody is blind for that,
 *     since nobody decides by them, but no page can be judged
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

  /** A step of which only what is shown is known. */
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
