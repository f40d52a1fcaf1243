/**
 * The program: it reads the command line and starts what it names.
 *
 * <p>{@code command} is what a user types, {@code config} what an operator writes. {@code runtime}
 * keeps an instance running; {@code view}, {@code metrics} and {@code http} show what it finds, and
 * {@code console} shows it. The flow itself is the module below.
 */
@NullMarked
package io.pulssi;

import org.jspecify.annotations.NullMarked;
