/** Incidents, harmless events and lost feeds. */
@NullMarked
package io.pulssi.centre.trouble;

import org.jspecify.annotations.NullMarked;
