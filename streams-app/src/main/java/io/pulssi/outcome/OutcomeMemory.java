package io.pulssi.outcome;

import io.pulssi.state.Memory;
import io.pulssi.warning.TrackRecord;

/**
 * What is remembered between slices.
 *
 * @param ledgers pages and surges, by journey
 * @param complaints hourly complaints, by {@code journey/step}
 * @param records what is handed back to warnings, by journey
 */
record OutcomeMemory(
    Memory<Ledger> ledgers, Memory<Surges> complaints, Memory<TrackRecord> records) {}
