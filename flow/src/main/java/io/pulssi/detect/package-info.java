/**
 * Evidence that it is worse than usual: four lines, one per kind of cause. It sees residuals, never
 * complaints.
 *
 * <ul>
 *   <li>Reads: {@code RatedSlice}.
 *   <li>Gives: {@code JudgedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code detect-traces}, what changes with every slice; {@code detect-hours}, with
 *       every hour; {@code detect-loads}, waits by load; {@code detect-calibrations}, the
 *       thresholds.
 *   <li>Time: the end of the slice, never a clock. Demand and the fast path move with every slice;
 *       bets, reopens and scores at every full UTC hour, thresholds at local midnight.
 * </ul>
 */
@NullMarked
package io.pulssi.detect;

import org.jspecify.annotations.NullMarked;
