package io.pulssi.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Keeps a text as it is, an empty one too, which means something to Kafka. */
public final class VerbatimText implements Converter<String> {
  private static final long serialVersionUID = 1L;

  /** For the mapping, which makes it by reflection. */
  public VerbatimText() {}

  @Override
  public String convert(String value) {
    return value;
  }
}
