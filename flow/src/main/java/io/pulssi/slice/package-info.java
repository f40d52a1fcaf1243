/** Observations to one mergeable summary per step and minute; summaries to closed slices. */
@NullMarked
package io.pulssi.slice;

import org.jspecify.annotations.NullMarked;
