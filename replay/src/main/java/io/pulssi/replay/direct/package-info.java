/**
 * Runs the flow in one thread without Kafka Streams: the operators of the stages call each other.
 */
@NullMarked
package io.pulssi.replay.direct;

import org.jspecify.annotations.NullMarked;
