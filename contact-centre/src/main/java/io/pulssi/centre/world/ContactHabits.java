package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * What customers of a step do after a contact.
 *
 * @param resolved probability that the contact solves the matter
 * @param repeat probability of another contact if it did not
 * @param repeatHours until that contact
 * @param redial probability of another try after giving up
 * @param redialMinutes until that try
 * @param ticket probability that an unsolved contact becomes a ticket, where the step has tickets
 * @param failing share of fresh contacts that come from failed self-service
 * @param failedTurns probability that a customer contacts the centre after failed self-service
 * @param known share of contacts whose customer is known
 */
public record ContactHabits(
    double resolved,
    double repeat,
    Distribution repeatHours,
    double redial,
    Distribution redialMinutes,
    double ticket,
    double failing,
    double failedTurns,
    double known) {}
