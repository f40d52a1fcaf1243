/** Rival detectors, from practice and from the literature. */
@NullMarked
package io.pulssi.arena.rival;

import org.jspecify.annotations.NullMarked;
