/**
 * What the monitor does under input that is bad, enormous or endless: a real broker and the real
 * command, each in a process of its own.
 *
 * <p>Every test has a short form, which runs with all others, and a long one, asked for by a system
 * property that its class names.
 */
@NullMarked
package io.pulssi.strain;

import org.jspecify.annotations.NullMarked;
