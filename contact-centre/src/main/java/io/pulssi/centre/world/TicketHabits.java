package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;

/**
 * How tickets of a step are handled.
 *
 * @param replyHours until the first reply, if there is one before the solution
 * @param replies probability that an agent replies before solving
 * @param answers probability that the customer replies to that
 * @param solveHours from opening, or reopening, to the solution
 * @param reopen probability that a solved ticket is reopened
 * @param reopenHours from the solution to the reopening
 * @param reopenByReply share of reopenings by a customer's reply
 * @param reassign probability of a change of category
 * @param pressEveryHours mean time between a customer's questions while the ticket is open
 * @param closeHours from the solution to closing
 */
public record TicketHabits(
    Distribution replyHours,
    double replies,
    double answers,
    Distribution solveHours,
    double reopen,
    Distribution reopenHours,
    double reopenByReply,
    double reassign,
    double pressEveryHours,
    double closeHours) {}
