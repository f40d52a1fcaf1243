package io.pulssi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import io.pulssi.config.Secrets;
import org.jspecify.annotations.Nullable;

/** Masks secrets in what another encoder writes: in messages and in stack traces. */
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {
  private @Nullable Encoder<ILoggingEvent> lines;

  /** Created by Logback. */
  public MaskingEncoder() {}

  /** The encoder that writes the lines, in UTF-8. */
  public void setLines(Encoder<ILoggingEvent> lines) {
    this.lines = lines;
  }

  @Override
  public void start() {
    requireNonNull(lines, "lines").start();
    super.start();
  }

  @Override
  public byte[] headerBytes() {
    return requireNonNull(lines, "lines").headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(requireNonNull(lines, "lines").encode(event), UTF_8);
    return Secrets.masked(line).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return requireNonNull(lines, "lines").footerBytes();
  }
}
