/** How stages keep state between records, and how values are laid out in a store. */
@NullMarked
package io.pulssi.state;

import org.jspecify.annotations.NullMarked;
