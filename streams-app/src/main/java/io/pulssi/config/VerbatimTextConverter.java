package io.pulssi.config;

import org.eclipse.microprofile.config.spi.Converter;

/** Keeps a text unchanged, also an empty one, which Kafka distinguishes from none. */
public final class VerbatimTextConverter implements Converter<String> {
  private static final long serialVersionUID = 1L;

  /** Created by the mapping through reflection. */
  public VerbatimTextConverter() {}

  @Override
  public String convert(String value) {
    return value;
  }
}
