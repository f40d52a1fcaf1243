/**
 * Decisions to the topics the world reads: signals, warnings, step statuses.
 *
 * <p>Reads decided slices. Writes the signal, warning and step-status topics. No state.
 */
@NullMarked
package io.pulssi.emit;

import org.jspecify.annotations.NullMarked;
