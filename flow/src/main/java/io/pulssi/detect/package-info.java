/**
 * Evidence that a step is worse than usual: four lines, one per kind of cause. It uses residuals,
 * never complaints.
 *
 * <ul>
 *   <li>Reads: {@code RatedSlice}.
 *   <li>Gives: {@code JudgedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code detect-traces}, which change in every slice; {@code detect-hours}, which
 *       change every hour; {@code detect-loads}, waits by load; {@code detect-calibrations}, quiet
 *       days to calibrate the thresholds.
 *   <li>Time: the end of the slice, never a clock. Demand and the fast path change in every slice;
 *       hourly evidence, reopens and scores at every full UTC hour; thresholds at local midnight.
 * </ul>
 */
@NullMarked
package io.pulssi.detect;

import org.jspecify.annotations.NullMarked;
