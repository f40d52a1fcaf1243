/**
 * Figures: how a number, a percentage, a duration and a time are written; the median, and the
 * interval of a share.
 *
 * <p>Read by the stages and by everything that shows what they say, so that a person reads one
 * figure in one way everywhere. Pure, and the same on every machine.
 */
@NullMarked
package io.pulssi.figure;

import org.jspecify.annotations.NullMarked;
