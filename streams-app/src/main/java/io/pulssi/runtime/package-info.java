/**
 * What keeps the flow running and lets people look at it: the Streams client's life, topics, the
 * embedded broker, health, metrics, HTTP and the view of the output topics.
 */
@NullMarked
package io.pulssi.runtime;

import org.jspecify.annotations.NullMarked;
