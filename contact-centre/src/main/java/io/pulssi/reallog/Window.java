package io.pulssi.reallog;

/**
 * Some minutes of one step, and whether they were a surge.
 *
 * @param from start, inclusive, epoch milliseconds
 * @param to end, exclusive
 * @param surge whether far more went wrong than usual
 */
record Window(String step, long from, long to, boolean surge) {}
