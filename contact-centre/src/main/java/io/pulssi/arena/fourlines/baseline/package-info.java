/** The baseline of the four lines as they first stood; a frozen copy, without its storage. */
@NullMarked
package io.pulssi.arena.fourlines.baseline;

import org.jspecify.annotations.NullMarked;
