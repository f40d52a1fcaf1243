/**
 * Writes signals, warnings, step statuses and outcomes to the public topics.
 *
 * <ul>
 *   <li>Reads: {@code ScoredSlice}.
 *   <li>Gives: {@code pulssi.signal.v1}, {@code pulssi.warning.v1}, {@code pulssi.step-status.v1}
 *       and {@code pulssi.outcome.v1}.
 *   <li>Key: {@code journey/step/signal}, the warning's id, or {@code journey/step}.
 *   <li>State: none.
 *   <li>Time: a record's timestamp is that of the watermark that closed its slice.
 * </ul>
 */
@NullMarked
package io.pulssi.emit;

import org.jspecify.annotations.NullMarked;
