@NullMarked
package io.pulssi.ingest;

import org.jspecify.annotations.NullMarked;
