package io.pulssi.outcome;

/**
 * That a step paged.
 *
 * @param step step id; {@code *} for a cause common to the whole journey
 * @param at when, epoch milliseconds
 */
public record StepPage(String step, long at) {}
