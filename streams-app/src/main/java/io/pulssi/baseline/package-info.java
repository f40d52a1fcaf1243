/** What is usual at this hour, and how sure we are. */
@NullMarked
package io.pulssi.baseline;

import org.jspecify.annotations.NullMarked;
