package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.slice.Summary;
import java.util.List;
import java.util.Set;

/**
 * One step in one slice, rated.
 *
 * @param step step id
 * @param summary what was counted; empty when nothing was
 * @param ratings the signals that had data, in the order of {@link SignalName}
 * @param contacts phone and chat contacts plus tickets opened
 * @param expectedContacts what is usual for them at this hour; NaN while unknown
 * @param observedDays days on which the step had data: its history
 * @param contactsPerDay usual volume of a day with data
 * @param blind sources whose silence is too improbable
 */
public record RatedStep(
    String step,
    Summary summary,
    List<Rating> ratings,
    double contacts,
    double expectedContacts,
    double observedDays,
    double contactsPerDay,
    Set<Source> blind) {}
