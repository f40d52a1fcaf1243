/**
 * What the output topics say, read back by every instance: the newest of each, for pages and
 * questions.
 */
@NullMarked
package io.pulssi.view;

import org.jspecify.annotations.NullMarked;
