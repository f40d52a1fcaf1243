/** The arena: detectors compete on the same days, with the same truth and the same scoring. */
@NullMarked
package io.pulssi.arena;

import org.jspecify.annotations.NullMarked;
