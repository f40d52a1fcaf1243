/**
 * What Prometheus and Alertmanager need to page the right people: rules, and routes by the owners
 * of journey maps. Reads the maps and the files of {@code monitoring/}, which are packed into the
 * jar; writes files, and knows neither Kafka nor secrets.
 */
@NullMarked
package io.pulssi.monitoring;

import org.jspecify.annotations.NullMarked;
