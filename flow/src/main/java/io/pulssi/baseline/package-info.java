/**
 * What is usual for a step at this hour, and how much it varies.
 *
 * <ul>
 *   <li>Reads: {@code ClosedSlice}.
 *   <li>Gives: {@code RatedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code baseline-histories}, one value a step; {@code baseline-cells}, 216 values a
 *       step: 168 hours of the week and 48 hours of weekdays and weekends. A slice changes two of
 *       them.
 *   <li>Time: the end of the slice, never a clock. Weeks without data do not count.
 * </ul>
 */
@NullMarked
package io.pulssi.baseline;

import org.jspecify.annotations.NullMarked;
