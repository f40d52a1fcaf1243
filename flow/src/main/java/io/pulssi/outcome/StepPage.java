package io.pulssi.outcome;

/**
 * A page of a step.
 *
 * @param step step id; {@code *} for a cause common to the whole journey
 * @param at when it paged, epoch milliseconds
 */
public record StepPage(String step, long at) {}
