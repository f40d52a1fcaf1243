package io.pulssi.outcome;

import io.pulssi.state.Memory;
import io.pulssi.warning.TrackRecord;

/**
 * What is remembered between slices.
 *
 * @param ledgers pages and surges, by journey
 * @param complaints hourly complaints, by {@code journey/step}
 * @param levels harm of late and usually, by {@code journey/step}
 * @param models what harm brings how many complaints, by journey
 * @param records what is handed back to warnings, by journey
 */
record OutcomeMemory(
    Memory<PageLedger> ledgers,
    Memory<SurgeFinder> complaints,
    Memory<HarmLevel> levels,
    Memory<HarmModel> models,
    Memory<TrackRecord> records) {}
