/** Bytes to records and back: JSON, single-object Avro and registry-framed Avro. */
@NullMarked
package io.pulssi.codec;

import org.jspecify.annotations.NullMarked;
