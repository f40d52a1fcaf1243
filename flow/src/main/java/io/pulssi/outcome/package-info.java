/**
 * Judges every page by the complaints that follow: confirmed, false, treated or pending. It also
 * computes how many pages chance would confirm. It uses complaints and owners' verdicts. Detection
 * sees neither, so the two are independent.
 *
 * <ul>
 *   <li>Reads: {@code DecidedSlice}.
 *   <li>Gives: {@code ScoredSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code outcome-complaints}, hourly complaints of each step; {@code
 *       outcome-harm-levels}, the harm of each step; {@code outcome-harm-models}, complaints that
 *       follow from harm; {@code outcome-ledgers}, pages and surges of the last half year. It
 *       writes {@code warning-records}.
 *   <li>Time: the end of the slice, never a clock.
 * </ul>
 */
@NullMarked
package io.pulssi.outcome;

import org.jspecify.annotations.NullMarked;
