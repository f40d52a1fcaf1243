/**
 * Merges observations into one summary per step and minute, and summaries into closed slices of
 * five minutes.
 *
 * <p>Stage A reads observations and watermarks, and writes {@code pulssi.slice.v1}, keyed by
 * journey. State: {@code slice-pending} and, after the repartition, {@code slice-pending-keyed}:
 * the summaries not sent yet.
 *
 * <p>Stage B reads {@code pulssi.slice.v1} and sends on closed slices, in order. State: {@code
 * slice-open}, the summaries of open slices; {@code slice-watermarks}; {@code slice-progress}, up
 * to when the slices of each journey are closed.
 */
@NullMarked
package io.pulssi.slice;

import org.jspecify.annotations.NullMarked;
