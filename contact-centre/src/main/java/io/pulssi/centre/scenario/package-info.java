/** Scenario files: their keys, and a reader that reports every mistake with its position. */
@NullMarked
package io.pulssi.centre.scenario;

import org.jspecify.annotations.NullMarked;
