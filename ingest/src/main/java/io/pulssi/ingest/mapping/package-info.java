/** The language of mappings: which values of a foreign record become which fields of an event. */
@NullMarked
package io.pulssi.ingest.mapping;

import org.jspecify.annotations.NullMarked;
