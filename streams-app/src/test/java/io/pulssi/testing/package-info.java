/** What tests need from the machine they run on. */
@NullMarked
package io.pulssi.testing;

import org.jspecify.annotations.NullMarked;
