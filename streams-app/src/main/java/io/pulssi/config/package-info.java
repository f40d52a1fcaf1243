/**
 * What the operator writes, read once at start: settings, journey maps, samples; all errors at
 * once, with their place.
 */
@NullMarked
package io.pulssi.config;

import org.jspecify.annotations.NullMarked;
