/**
 * Bytes to typed events at their journey step, or to a dead letter; and the watermark of every
 * input partition.
 *
 * <p>Reads the input topics, writes {@code pulssi.dead-letter.v1}; state: the clock of each
 * partition.
 */
@NullMarked
package io.pulssi.intake;

import org.jspecify.annotations.NullMarked;
