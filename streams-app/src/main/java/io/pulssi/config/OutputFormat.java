package io.pulssi.config;

/** How records of the output topics are written. */
public enum OutputFormat {
  JSON,
  AVRO
}
