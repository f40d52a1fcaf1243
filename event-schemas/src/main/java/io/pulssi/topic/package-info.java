/** The contracts: which topics there are, what travels on each, and how long it is kept. */
@NullMarked
package io.pulssi.topic;

import org.jspecify.annotations.NullMarked;
