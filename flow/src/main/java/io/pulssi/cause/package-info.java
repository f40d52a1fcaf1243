/**
 * Finds where trouble began. Learns which step passes trouble on to which, and after how long. Also
 * tells whether a cause common to many steps is likely.
 *
 * <ul>
 *   <li>Reads: {@code JudgedSlice}.
 *   <li>Gives: {@code TracedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code cause-trails}, one a step; {@code cause-journeys}, one a journey. It reads
 *       {@code warning-episodes}, where release 0.1.0 kept trails.
 *   <li>Time: the end of the slice, never a clock. Learns at every full hour.
 * </ul>
 */
@NullMarked
package io.pulssi.cause;

import org.jspecify.annotations.NullMarked;
