package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * Where customers go next.
 *
 * @param from number of a step
 * @param to number of another step
 * @param onward share of the contacts of {@code from} that is followed by one at {@code to}
 * @param spill weight of {@code to} among the places where a failed customer turns
 * @param lagHours how much later
 * @param declared whether the journey map knows of it
 */
public record JourneyEdge(
    int from, int to, double onward, double spill, Distribution lagHours, boolean declared) {}
