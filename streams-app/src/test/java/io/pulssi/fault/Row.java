package io.pulssi.fault;

import java.util.List;

/**
 * What came of one run.
 *
 * @param fault what went wrong
 * @param records events sent
 * @param comparison of what was said with what is right
 * @param secondsToOutput after each strike, until the first new output
 * @param notes what else to know
 */
record Row(
    String fault,
    int records,
    Comparison comparison,
    List<Double> secondsToOutput,
    List<String> notes) {}
