/**
 * Evidence that it is worse than usual: four lines, one per kind of cause.
 *
 * <p>Reads rated slices and gives judged ones, keyed by journey. It sees residuals, never
 * complaints. State: what changes every slice, every hour and every day is kept apart. Time is the
 * slice's: demand and the fast path move with every slice; bets, reopens and scores at every full
 * UTC hour, thresholds at local midnight.
 */
@NullMarked
package io.pulssi.detect;

import org.jspecify.annotations.NullMarked;
