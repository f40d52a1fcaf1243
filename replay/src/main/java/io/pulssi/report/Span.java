package io.pulssi.report;

/**
 * A stretch of time.
 *
 * @param from start, inclusive, epoch milliseconds
 * @param to end, exclusive
 */
record Span(long from, long to) {}
