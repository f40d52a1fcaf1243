/** The commands: what a user types, checked, and handed to the part that does it. */
@NullMarked
package io.pulssi.command;

import org.jspecify.annotations.NullMarked;
