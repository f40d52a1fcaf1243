/** Payloads of other systems become events: readers first, then a mapping, then what it made. */
@NullMarked
package io.pulssi.ingest;

import org.jspecify.annotations.NullMarked;
