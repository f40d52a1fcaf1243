/** A random generator with the same numbers on every machine, and distributions. */
@NullMarked
package io.pulssi.centre.distribution;

import org.jspecify.annotations.NullMarked;
