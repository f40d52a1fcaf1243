/**
 * Writes the rules for Prometheus and the routes for Alertmanager, by the owners of journey maps.
 * Reads the maps and the files of {@code monitoring/} in the jar; knows neither Kafka nor secrets.
 */
@NullMarked
package io.pulssi.monitoring;

import org.jspecify.annotations.NullMarked;
