/**
 * The journey map: steps, owners, edges, and which source values feed which step. All stages read
 * it.
 */
@NullMarked
package io.pulssi.journey;

import org.jspecify.annotations.NullMarked;
