/**
 * What is shown at {@code /metrics}: counts of what came in, the series of each journey, and
 * Kafka's own meters.
 */
@NullMarked
package io.pulssi.metrics;

import org.jspecify.annotations.NullMarked;
