/** What tests need from the machine they run on, start beside them, and change in a cluster. */
@NullMarked
package io.pulssi.testing;

import org.jspecify.annotations.NullMarked;
