/**
 * Turns events into observations: what each event adds to the signals of its steps, by itself or
 * together with earlier events of its ticket, customer or contact.
 *
 * <ul>
 *   <li>Reads: {@code IntakeOutput}; behind the re-key {@code signal-by-key-repartition}.
 *   <li>Gives: {@code SignalOutput}, observations and watermarks; to {@code
 *       signal-by-key-repartition} what has to be remembered by another key than the producer's.
 *   <li>Key: ticket, customer or contact behind the re-key; else none.
 *   <li>State: {@code signal-*-tickets}, {@code signal-*-customers}, {@code signal-*-long-waits}
 *       and {@code signal-*-watermarks}, where the star is {@code keyed} behind the re-key and
 *       {@code in-place} where events arrive.
 *   <li>Time: event time. What is before the watermark does not change any more.
 * </ul>
 */
@NullMarked
package io.pulssi.signal;

import org.jspecify.annotations.NullMarked;
