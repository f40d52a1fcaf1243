/** Real logs, judged: what Pulssi said of them beside what they show afterwards. */
@NullMarked
package io.pulssi.reallog;

import org.jspecify.annotations.NullMarked;
