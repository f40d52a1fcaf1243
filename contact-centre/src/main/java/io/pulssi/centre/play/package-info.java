/** The centre at work, event by event: arrivals, queues, tickets, surveys, complaints. */
@NullMarked
package io.pulssi.centre.play;

import org.jspecify.annotations.NullMarked;
