/**
 * Plays a simulated contact centre and shows the truth about it. The simulator is found on the
 * class path; nothing that decides can see the truth.
 */
@NullMarked
package io.pulssi.demo;

import org.jspecify.annotations.NullMarked;
