/** Scenario files: what is asked of a centre, read with the place of every mistake. */
@NullMarked
package io.pulssi.centre.scenario;

import org.jspecify.annotations.NullMarked;
