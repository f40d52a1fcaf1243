package io.pulssi.runtime;

import java.util.List;

/**
 * What one signal was, slice by slice.
 *
 * @param signal its name
 * @param unit seconds, share or count
 * @param points oldest first
 */
record SignalHistory(String signal, String unit, List<SignalPoint> points) {}
