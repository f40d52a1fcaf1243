/** Tables and numbers, written in one way wherever this module writes a page. */
@NullMarked
package io.pulssi.text;

import org.jspecify.annotations.NullMarked;
