package io.pulssi.baseline;

import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;

/**
 * A closed slice with every step of the journey compared with its usual.
 *
 * @param span which slice
 * @param steps the steps of the journey, by step id
 */
public record RatedSlice(SliceSpan span, SortedMap<String, RatedStep> steps)
    implements JourneySlice {}
