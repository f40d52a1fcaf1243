/** Where detectors compete: the same days, the same truth, the same score. */
@NullMarked
package io.pulssi.arena;

import org.jspecify.annotations.NullMarked;
