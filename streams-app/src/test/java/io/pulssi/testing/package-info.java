/** What tests need from the machine they run on, and how they change a cluster. */
@NullMarked
package io.pulssi.testing;

import org.jspecify.annotations.NullMarked;
