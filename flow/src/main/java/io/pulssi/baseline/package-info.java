/**
 * What is usual at this hour, and how sure we are.
 *
 * <p>Reads closed slices and gives rated ones, keyed by journey. State: one history a step, two of
 * its 216 hour cells a slice. Time is the slice's; weeks count when they were observed.
 */
@NullMarked
package io.pulssi.baseline;

import org.jspecify.annotations.NullMarked;
