package io.pulssi.baseline;

/**
 * One signal of one step in one slice, compared with its baseline.
 *
 * @param signal the signal
 * @param n number of observations
 * @param observed in the signal's unit
 * @param expected usual value at this hour; NaN while unknown
 * @param low lower edge of the usual band (10 %); NaN while unknown
 * @param high upper edge of the usual band (90 %); NaN while unknown
 * @param z residual in standard deviations, positive is worse; NaN while unknown
 */
public record SignalRating(
    SignalName signal,
    long n,
    double observed,
    double expected,
    double low,
    double high,
    double z) {}
