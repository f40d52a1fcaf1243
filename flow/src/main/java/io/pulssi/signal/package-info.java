/**
 * Turns events into observations: what each event adds to the signals of its steps, by itself or
 * together with earlier events of its ticket, customer or contact.
 *
 * <ul>
 *   <li>Reads: {@code IntakeOutput}; behind the re-key {@code signal-by-key-repartition}.
 *   <li>Gives: {@code SignalOutput}, observations and watermarks; to {@code
 *       signal-by-key-repartition} watermarks, and facts whose state has another key than their
 *       record.
 *   <li>Key: of state, ticket, customer or contact; else none.
 *   <li>State: {@code signal-*-tickets}, {@code signal-*-customers}, {@code signal-*-long-waits},
 *       {@code signal-*-watermarks} and {@code signal-*-positions}. The star is {@code keyed}
 *       behind the re-key, {@code in-place} where events arrive.
 *   <li>Time: event time. What is before the watermark is settled.
 * </ul>
 */
@NullMarked
package io.pulssi.signal;

import org.jspecify.annotations.NullMarked;
