/** Live benchmarks: the product and its rivals on the same events and a real broker. */
@NullMarked
package io.pulssi.bench.live;

import org.jspecify.annotations.NullMarked;
