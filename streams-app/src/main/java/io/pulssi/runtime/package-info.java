/**
 * Runs the flow: the Streams client and its settings, topics, the embedded broker, changed journey
 * maps, health; and {@link Monitor}, which assembles an instance.
 */
@NullMarked
package io.pulssi.runtime;

import org.jspecify.annotations.NullMarked;
