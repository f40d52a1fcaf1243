package io.pulssi.baseline;

import io.pulssi.slice.JourneySlice;
import io.pulssi.slice.SliceSpan;
import java.util.SortedMap;

/**
 * A closed slice in which every step of the journey is compared with its baseline.
 *
 * @param span which slice
 * @param steps the steps of the journey, by step id
 */
public record RatedSlice(SliceSpan span, SortedMap<String, RatedStep> steps)
    implements JourneySlice {}
