/**
 * Step score to first leg to episode: watch, page, clear, close.
 *
 * <p>Reads judged slices, gives decided ones. Key: journey. State: one small record a step, in
 * {@code warning-episodes}. Time: the end of the slice, never a clock.
 */
@NullMarked
package io.pulssi.warning;

import org.jspecify.annotations.NullMarked;
