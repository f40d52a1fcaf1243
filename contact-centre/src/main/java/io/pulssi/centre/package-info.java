/** The simulated contact centre: events of its customers and queues, and the truth about them. */
@NullMarked
package io.pulssi.centre;

import org.jspecify.annotations.NullMarked;
