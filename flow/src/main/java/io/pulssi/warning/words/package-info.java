/**
 * The plain sentence of a warning, {@code because}: what rose, against what usual, for whom, and
 * where it began. Decides nothing.
 */
@NullMarked
package io.pulssi.warning.words;

import org.jspecify.annotations.NullMarked;
