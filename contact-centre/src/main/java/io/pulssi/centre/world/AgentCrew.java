package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import java.util.List;

/**
 * Agents who share one queue of one or more steps.
 *
 * @param channel phone or chat
 * @param steps by number
 * @param opening when they work
 * @param safety the number above the load in units of its square root (Halfin and Whitt 1981)
 * @param planNoise standard deviation of the logarithm of a day's forecast error
 * @param service seconds a contact takes an agent
 * @param patience seconds a customer waits
 * @param balk share who hang up within 10 s
 * @param announced share who hang up at the announcement
 * @param announcedAt seconds, when the announcement is made
 * @param places contacts an agent serves at once: 1 by phone
 * @param silent share of those leaving a chat who do so without a sign
 * @param sampleSeconds how often waiting contacts are sampled
 * @param callbackShare share who take the offer to be called back
 * @param callbackAt seconds, when it is offered
 * @param overflowAt seconds, when a contact goes to another centre
 */
public record AgentCrew(
    ContactChannel channel,
    List<Integer> steps,
    OpeningHours opening,
    double safety,
    double planNoise,
    Distribution service,
    Distribution patience,
    double balk,
    double announced,
    double announcedAt,
    int places,
    double silent,
    int sampleSeconds,
    double callbackShare,
    double callbackAt,
    double overflowAt) {}
