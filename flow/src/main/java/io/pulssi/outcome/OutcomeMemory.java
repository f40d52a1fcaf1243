package io.pulssi.outcome;

import io.pulssi.state.Memory;
import io.pulssi.warning.TrackRecord;

/**
 * State of this stage between slices.
 *
 * @param ledgers pages and surges, by journey
 * @param complaints hourly complaints, by {@code journey/step}
 * @param levels recent and usual harm, by {@code journey/step}
 * @param models complaints that follow from harm, by journey
 * @param records track records that the warning stage reads, by journey
 */
record OutcomeMemory(
    Memory<PageLedger> ledgers,
    Memory<SurgeFinder> complaints,
    Memory<HarmLevel> levels,
    Memory<HarmModel> models,
    Memory<TrackRecord> records) {}
