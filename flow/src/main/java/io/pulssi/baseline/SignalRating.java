package io.pulssi.baseline;

/**
 * One signal of one step in one slice, against what is usual.
 *
 * @param signal which
 * @param n observations behind it
 * @param observed in the signal's unit
 * @param expected what is usual at this hour; NaN while unknown
 * @param low lower edge of the usual band (10 %); NaN while unknown
 * @param high upper edge of the usual band (90 %); NaN while unknown
 * @param z standardised residual, positive is worse; NaN while unknown
 */
public record SignalRating(
    SignalName signal,
    long n,
    double observed,
    double expected,
    double low,
    double high,
    double z) {}
