/**
 * The four lines of evidence as they first stood, frozen with their baseline: what every later
 * detector is compared with. Not to be improved.
 */
@NullMarked
package io.pulssi.arena.fourlines;

import org.jspecify.annotations.NullMarked;
