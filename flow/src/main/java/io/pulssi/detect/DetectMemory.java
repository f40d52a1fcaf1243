package io.pulssi.detect;

import io.pulssi.state.Memory;

/**
 * What detection remembers, split by how often it changes.
 *
 * @param traces every slice, by {@code journey/step}
 * @param hours every hour, by {@code journey/step}
 * @param loads every slice with waits, one of ten bins, by {@code journey/step/bin}; pooled by
 *     {@code journey/bin}
 * @param calibrations every day, by {@code journey}
 */
public record DetectMemory(
    Memory<StepTrace> traces,
    Memory<StepHours> hours,
    Memory<LoadBin> loads,
    Memory<ThresholdCalibration> calibrations) {}
