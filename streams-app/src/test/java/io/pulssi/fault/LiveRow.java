package io.pulssi.fault;

import java.util.List;

/**
 * What came of one live run.
 *
 * @param fault what went wrong
 * @param events true events sent
 * @param late events counted as late
 * @param vanished records counted as deleted before they were read
 * @param comparison of what summaries and closed slices count with what was sent
 * @param secondsToOutput from the end of the fault until time went on
 * @param notes what else to know
 */
record LiveRow(
    String fault,
    long events,
    long late,
    long vanished,
    Comparison comparison,
    List<Double> secondsToOutput,
    List<String> notes) {}
