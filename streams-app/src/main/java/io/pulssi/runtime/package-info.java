/**
 * What keeps the flow running: the Streams client's life and settings, topics, the embedded broker,
 * journey maps that change, health; and {@link Monitor}, which puts an instance together.
 */
@NullMarked
package io.pulssi.runtime;

import org.jspecify.annotations.NullMarked;
