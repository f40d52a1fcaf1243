package io.pulssi.baseline;

import java.util.SortedMap;

/** A closed slice with every step of the journey rated, by step id. Times in epoch milliseconds. */
public record RatedSlice(String journey, long from, long to, SortedMap<String, RatedStep> steps) {}
