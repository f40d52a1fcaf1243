/**
 * Writes signals, warnings, step statuses and outcomes to the public topics.
 *
 * <p>Reads scored slices. Writes {@code pulssi.signal.v1}, {@code pulssi.warning.v1}, {@code
 * pulssi.step-status.v1} and {@code pulssi.outcome.v1}. No state.
 */
@NullMarked
package io.pulssi.emit;

import org.jspecify.annotations.NullMarked;
