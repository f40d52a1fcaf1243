package io.pulssi.detect;

import io.pulssi.state.Memory;

/**
 * State of detection, split by how often it changes.
 *
 * @param traces change in every slice; by {@code journey/step}
 * @param hours change every hour; by {@code journey/step}
 * @param loads one of ten bins changes in every slice with waits; by {@code journey/step/bin}, and
 *     of all steps together by {@code journey/bin}
 * @param calibrations change every day; by {@code journey}
 */
public record DetectMemory(
    Memory<StepTrace> traces,
    Memory<StepHours> hours,
    Memory<LoadBin> loads,
    Memory<ThresholdCalibration> calibrations) {}
