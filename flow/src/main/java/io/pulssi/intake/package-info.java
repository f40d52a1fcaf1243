/**
 * Turns bytes into typed events at their journey steps, or into dead letters, and computes the
 * watermark of every input partition.
 *
 * <p>Reads the input topics. Writes {@code pulssi.dead-letter.v1}. State: {@code intake-clocks},
 * the clock of each partition; {@code intake-seen}, the ids of recent events, if duplicates are
 * dropped.
 */
@NullMarked
package io.pulssi.intake;

import org.jspecify.annotations.NullMarked;
