/** Evidence that it is worse than usual. */
@NullMarked
package io.pulssi.detect;

import org.jspecify.annotations.NullMarked;
