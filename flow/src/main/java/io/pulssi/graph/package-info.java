/**
 * How stages connect their processors, whatever runs them: Kafka Streams in production, one thread
 * without a broker in a replay.
 */
@NullMarked
package io.pulssi.graph;

import org.jspecify.annotations.NullMarked;
