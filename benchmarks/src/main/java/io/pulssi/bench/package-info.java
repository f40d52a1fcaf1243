/** Benchmarks: their commands, CPU time of a closed slice, and state of a step. */
@NullMarked
package io.pulssi.bench;

import org.jspecify.annotations.NullMarked;
