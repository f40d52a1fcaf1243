package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import java.util.List;

/**
 * Agents who serve one queue, for one or more steps.
 *
 * @param channel phone or chat
 * @param steps by number
 * @param opening when they work
 * @param safety agents above the load, as a multiple of its square root (Halfin and Whitt 1981)
 * @param planNoise standard deviation of the logarithm of a day's forecast error
 * @param service seconds a contact takes an agent
 * @param patience seconds a customer waits
 * @param balk share of customers who hang up within 10 s
 * @param announced share of customers who hang up at the announcement
 * @param announcedAt seconds, when the announcement is made
 * @param places contacts that an agent serves at the same time: 1 by phone
 * @param silent share of those who leave a chat without closing it
 * @param sampleSeconds how often waiting contacts are sampled
 * @param callbackShare share of customers who accept a call-back
 * @param callbackAt seconds, when it is offered
 * @param overflowAt seconds, when a contact is passed to another centre
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
