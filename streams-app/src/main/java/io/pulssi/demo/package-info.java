/**
 * A simulated contact centre played as if it were life, beside the truth about it. What simulates
 * is found on the class path; nothing here reaches anything that decides.
 */
@NullMarked
package io.pulssi.demo;

import org.jspecify.annotations.NullMarked;
