/** Files of other systems, read record by record, before a mapping sees them. */
@NullMarked
package io.pulssi.ingest.reader;

import org.jspecify.annotations.NullMarked;
