package io.pulssi.codec;

/** How outputs are written. */
public enum OutputFormat {
  /** JSON text, the default. */
  JSON,
  /** Avro single-object encoding. */
  AVRO
}
