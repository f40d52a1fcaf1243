package io.pulssi.report;

import java.time.LocalDate;

/**
 * A day on which a step's customers fared much worse than on its other days: known only afterwards.
 *
 * @param step step id
 * @param day local
 * @param contacts answered or abandoned
 * @param abandoned share of them, 0 to 1
 * @param abandonedUsually the same on the step's median day
 * @param tooLong share that waited too long, 0 to 1
 * @param tooLongUsually the same on the step's median day
 */
record BadDay(
    String step,
    LocalDate day,
    long contacts,
    double abandoned,
    double abandonedUsually,
    double tooLong,
    double tooLongUsually) {}
