/** Step score to first leg to episode: watch, page, clear, close. */
@NullMarked
package io.pulssi.warning;

import org.jspecify.annotations.NullMarked;
