/** What others would do: detectors from practice and from the literature, as they are described. */
@NullMarked
package io.pulssi.arena.rival;

import org.jspecify.annotations.NullMarked;
