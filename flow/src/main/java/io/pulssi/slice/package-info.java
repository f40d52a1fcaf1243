/**
 * Merges observations into one summary per step and minute, and the summaries of all tasks into
 * closed slices of five minutes.
 *
 * <ul>
 *   <li>Reads: {@code SignalOutput} where events arrive and behind the re-key; {@code
 *       pulssi.slice.v1} where a whole journey is.
 *   <li>Gives: summaries and watermarks to {@code pulssi.slice.v1}; {@code ClosedSlice}.
 *   <li>Key: journey.
 *   <li>State: {@code slice-pending} and, behind the re-key, {@code slice-pending-keyed}, the
 *       summaries not sent yet; {@code slice-open}, the slices not closed yet; {@code
 *       slice-watermarks}; {@code slice-progress}, up to when each journey is closed; {@code
 *       slice-positions}, how far the slice topic was processed.
 *   <li>Time: watermarks. The machine's clock only bounds the work between two commits and says
 *       when to look for journeys that left the maps.
 * </ul>
 */
@NullMarked
package io.pulssi.slice;

import org.jspecify.annotations.NullMarked;
