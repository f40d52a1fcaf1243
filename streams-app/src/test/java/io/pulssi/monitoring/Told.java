package io.pulssi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a program said.
 *
 * @param exit its exit code
 * @param text what it printed on either output
 */
record Told(int exit, String text) {
  static Told by(Object... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(Arrays.toString(command)).isTrue();
    return new Told(process.exitValue(), text);
  }

  /** The text, of a program that must succeed. */
  String well() {
    assertThat(exit).as(text).isZero();
    return text;
  }
}
