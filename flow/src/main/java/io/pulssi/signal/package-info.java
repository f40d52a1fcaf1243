/**
 * Turns events into observations: what each adds to the signals of a step, by itself or together
 * with earlier events of its ticket, customer or contact.
 *
 * <p>Reads accepted events and watermarks. Writes observations and watermarks; between them the
 * repartition topic {@code signal-by-key}, keyed by ticket, customer or contact. State: {@code
 * signal-in-place-*} and {@code signal-keyed-*}, each with {@code tickets}, {@code customers},
 * {@code long-waits} and {@code watermarks}.
 */
@NullMarked
package io.pulssi.signal;

import org.jspecify.annotations.NullMarked;
