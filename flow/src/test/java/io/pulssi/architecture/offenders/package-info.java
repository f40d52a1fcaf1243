/** A small flow that breaks every rule, to show that the rules can fail. */
@NullMarked
package io.pulssi.architecture.offenders;

import org.jspecify.annotations.NullMarked;
