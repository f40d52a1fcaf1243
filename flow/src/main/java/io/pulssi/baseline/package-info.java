/**
 * What is usual at this hour, and how sure we are.
 *
 * <ul>
 *   <li>Reads: {@code ClosedSlice}.
 *   <li>Gives: {@code RatedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code baseline-histories}, one a step; {@code baseline-cells}, its 216 hours, of
 *       which a slice changes two.
 *   <li>Time: the end of the slice, never a clock. A week counts when it was observed.
 * </ul>
 */
@NullMarked
package io.pulssi.baseline;

import org.jspecify.annotations.NullMarked;
