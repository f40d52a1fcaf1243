/** The boundaries between modules and packages, as tests. */
@NullMarked
package io.pulssi.architecture;

import org.jspecify.annotations.NullMarked;
