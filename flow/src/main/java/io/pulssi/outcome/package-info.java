/**
 * Later complaints judge every page: confirmed, false, treated, and what chance would have scored.
 * It goes by complaints and owners' verdicts, which detection never sees: who judges must not be
 * who is judged.
 *
 * <ul>
 *   <li>Reads: {@code DecidedSlice}.
 *   <li>Gives: {@code ScoredSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code outcome-complaints}, those of each step by the hour; {@code
 *       outcome-harm-levels}, the harm of each step; {@code outcome-harm-models}, what harm brings;
 *       {@code outcome-ledgers}, the pages and surges of the last half year. It fills {@code
 *       warning-records}.
 *   <li>Time: the end of the slice, never a clock.
 * </ul>
 */
@NullMarked
package io.pulssi.outcome;

import org.jspecify.annotations.NullMarked;
