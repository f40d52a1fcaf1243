package io.pulssi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.pulssi.config.SettingsReader;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingEncoderTest {
  @TempDir Path folder;

  @AfterEach
  void forget() {
    SettingsReader.of(Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/logback.xml", "/logback-quiet.xml", "/logback-demo.xml"})
  void shouldMaskMessagesAndStackTraces(String settings) throws Exception {
    SettingsReader.of(Map.of("kafka.ssl.key.password", "hunter2\"Xy9"));
    var context = new LoggerContext();
    context.putProperty("PULSSI_LOG_FILE", folder.resolve("log").toString());
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    URL url = Objects.requireNonNull(MaskingEncoder.class.getResource(settings));
    configurator.doConfigure(url);
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var event =
        new LoggingEvent(
            "here",
            root,
            Level.ERROR,
            "tried hunter2\"Xy9 at {}",
            new IllegalStateException("not hunter2\"Xy9"),
            new Object[] {"https://a:other@registry.example/"});

    root.iteratorForAppenders()
        .forEachRemaining(
            appender -> {
              var encoder = ((OutputStreamAppender<ILoggingEvent>) appender).getEncoder();
              assertThat(new String(encoder.encode(event), UTF_8).replace("\\/", "/"))
                  .contains("tried *** at https://***@registry.example/", "not ***")
                  .doesNotContain("hunter2", "other");
            });
    context.stop();
  }
}
