/** The dashboards of {@code monitoring/dashboards}, against a running monitor. */
@NullMarked
package io.pulssi.monitoring;

import org.jspecify.annotations.NullMarked;
