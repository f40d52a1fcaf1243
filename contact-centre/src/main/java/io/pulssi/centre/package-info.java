/** A contact centre in the making of events: its customers, its queues, and what goes wrong. */
@NullMarked
package io.pulssi.centre;

import org.jspecify.annotations.NullMarked;
