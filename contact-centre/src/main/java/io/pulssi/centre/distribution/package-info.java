/** Randomness: one generator with the same numbers on every machine, and the laws drawn from it. */
@NullMarked
package io.pulssi.centre.distribution;

import org.jspecify.annotations.NullMarked;
