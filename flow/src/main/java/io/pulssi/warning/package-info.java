/**
 * Decides from scores and first legs: watch, page, clear, close.
 *
 * <ul>
 *   <li>Reads: {@code TracedSlice}.
 *   <li>Gives: {@code DecidedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code warning-episodes}, one small record a step. It reads {@code warning-records},
 *       where {@code outcome} keeps how a journey's pages fared up to the slice before.
 *   <li>Time: the end of the slice, never a clock.
 * </ul>
 */
@NullMarked
package io.pulssi.warning;

import org.jspecify.annotations.NullMarked;
