package io.pulssi.centre.world;

import io.pulssi.centre.distribution.Distribution;
import io.pulssi.event.SurveyInstrument;

/**
 * How a step invites to surveys and how its customers answer.
 *
 * @param instrument what the score means
 * @param invited share of contacts and solved tickets with an invitation; 0 for none
 * @param inviteHours delay of the invitation
 * @param response share of answers among indifferent customers
 * @param bias how much more often unhappy and delighted customers answer, per squared unit of mood
 * @param answerHours delay of the answer
 * @param mood mean mood after a good contact, in standard deviations
 */
public record SurveyHabits(
    SurveyInstrument instrument,
    double invited,
    Distribution inviteHours,
    double response,
    double bias,
    Distribution answerHours,
    double mood) {}
