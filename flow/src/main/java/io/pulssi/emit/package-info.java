/**
 * Decisions to the topics the world reads: signals, warnings, step statuses, outcomes.
 *
 * <p>Reads scored slices. Writes the signal, warning, step-status and outcome topics. No state.
 */
@NullMarked
package io.pulssi.emit;

import org.jspecify.annotations.NullMarked;
