/** Judges the warnings over real logs by what the logs show afterwards. */
@NullMarked
package io.pulssi.reallog;

import org.jspecify.annotations.NullMarked;
