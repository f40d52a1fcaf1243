package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * A way from one step to another.
 *
 * @param from number of a step
 * @param to number of another step
 * @param onward share of the contacts of {@code from} that is followed by one at {@code to}
 * @param spill weight of {@code to} among the steps to which customers turn after failed
 *     self-service
 * @param lagHours time between the two contacts
 * @param declared whether it is in the journey map
 */
public record JourneyEdge(
    int from, int to, double onward, double spill, Distribution lagHours, boolean declared) {}
