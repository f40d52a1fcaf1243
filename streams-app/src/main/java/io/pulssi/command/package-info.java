/** The commands: they check what a user types and call the part that does the work. */
@NullMarked
package io.pulssi.command;

import org.jspecify.annotations.NullMarked;
