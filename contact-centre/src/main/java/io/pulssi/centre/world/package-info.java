/** The parameters of a centre that a seed draws: steps, edges, crews and habits. */
@NullMarked
package io.pulssi.centre.world;

import org.jspecify.annotations.NullMarked;
