/** What a stage remembers between records, and how it is laid out in a store. */
@NullMarked
package io.pulssi.state;

import org.jspecify.annotations.NullMarked;
