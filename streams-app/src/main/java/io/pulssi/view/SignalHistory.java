package io.pulssi.view;

import java.util.List;

/**
 * What one signal was, slice by slice.
 *
 * @param signal its name
 * @param unit seconds, share or count
 * @param points oldest first
 */
public record SignalHistory(String signal, String unit, List<SignalPoint> points) {}
