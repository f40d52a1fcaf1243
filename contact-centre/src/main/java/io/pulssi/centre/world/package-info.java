/** What a seed makes of the contact centre before its first event: steps, edges, crews, habits. */
@NullMarked
package io.pulssi.centre.world;

import org.jspecify.annotations.NullMarked;
