/** The boundaries of the code, as tests. */
@NullMarked
package io.pulssi.architecture;

import org.jspecify.annotations.NullMarked;
