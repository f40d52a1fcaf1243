package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * Probabilities that an experience leads to a complaint.
 *
 * @param base after any contact
 * @param longWait after more than three minutes
 * @param abandoned after giving up
 * @param unresolved after a contact that did not solve the matter
 * @param reopened after a ticket that had to be reopened
 * @param failed after failed self-service
 * @param anger factor of all probabilities while an incident is the cause
 * @param delayHours from the experience to the complaint
 */
public record ComplaintHabits(
    double base,
    double longWait,
    double abandoned,
    double unresolved,
    double reopened,
    double failed,
    double anger,
    Distribution delayHours) {}
