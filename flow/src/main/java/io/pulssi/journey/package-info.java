/** The journey map: steps, owners, edges, and which source values feed which step. */
@NullMarked
package io.pulssi.journey;

import org.jspecify.annotations.NullMarked;
