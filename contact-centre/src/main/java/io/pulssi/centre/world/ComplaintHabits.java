package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * How bad experiences become complaints: probabilities each.
 *
 * @param base after any contact
 * @param longWait after more than three minutes
 * @param abandoned after giving up
 * @param unresolved after a contact that solved nothing
 * @param reopened after a ticket that was solved in vain
 * @param failed after self-service that failed
 * @param anger factor of all of them while an incident is the cause
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
