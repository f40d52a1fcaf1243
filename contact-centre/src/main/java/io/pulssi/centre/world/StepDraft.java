package io.pulssi.centre.world;

import java.util.Map;

/**
 * A step before its habits are drawn.
 *
 * @param number its position
 * @param id in the journey map
 * @param name for people
 * @param owner id
 * @param volume contacts on a mean working day
 * @param channels shares, together 1
 */
record StepDraft(
    int number,
    String id,
    String name,
    String owner,
    double volume,
    Map<ContactChannel, Double> channels) {}
