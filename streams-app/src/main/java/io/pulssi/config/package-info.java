/**
 * Reads what the operator writes: settings, journey maps, samples. All errors are listed at once,
 * with their place.
 */
@NullMarked
package io.pulssi.config;

import org.jspecify.annotations.NullMarked;
