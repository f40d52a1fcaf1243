/** Recorded events through the whole flow without a broker, and into the topics of one. */
@NullMarked
package io.pulssi.replay;

import org.jspecify.annotations.NullMarked;
