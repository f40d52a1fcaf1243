/**
 * Where trouble began: which step's trouble was passed on by which other step, with learned edges
 * and lags; and whether one cause common to many steps is likely.
 *
 * <p>Reads judged slices, gives traced ones. Key: journey. State: a trail a step in {@code
 * cause-trails}, one a journey in {@code cause-journeys}; trails of an earlier release are read
 * from {@code warning-episodes}. Time: the end of the slice, never a clock.
 */
@NullMarked
package io.pulssi.cause;

import org.jspecify.annotations.NullMarked;
