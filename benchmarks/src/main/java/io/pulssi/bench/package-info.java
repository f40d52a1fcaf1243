/** What a closed slice costs in CPU time, and what a step costs in state. */
@NullMarked
package io.pulssi.bench;

import org.jspecify.annotations.NullMarked;
