/** The four lines of evidence as they first stood; a frozen copy, without their storage. */
@NullMarked
package io.pulssi.arena.fourlines.detect;

import org.jspecify.annotations.NullMarked;
