/** The page at {@code /}, and the live view of the demo in a terminal. */
@NullMarked
package io.pulssi.console;

import org.jspecify.annotations.NullMarked;
