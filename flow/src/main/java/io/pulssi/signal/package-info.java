/** Event to observation: ticket chains, repeat contacts, waiting contacts. */
@NullMarked
package io.pulssi.signal;

import org.jspecify.annotations.NullMarked;
