/** The whole monitor against a real broker, compared with a replay of the same events. */
@NullMarked
package io.pulssi.live;

import org.jspecify.annotations.NullMarked;
