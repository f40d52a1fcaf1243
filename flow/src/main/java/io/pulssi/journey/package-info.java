/**
 * The journey map that every stage reads: steps, owners, edges, and which source feeds which step.
 */
@NullMarked
package io.pulssi.journey;

import org.jspecify.annotations.NullMarked;
