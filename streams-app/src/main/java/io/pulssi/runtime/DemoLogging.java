package io.pulssi.runtime;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/**
 * Logging for a command that draws on the terminal: everything to a file, only errors to the
 * screen.
 */
public final class DemoLogging {
  private DemoLogging() {}

  /**
   * Switches this process over.
   *
   * @param file is overwritten
   */
  public static void to(Path file) {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    URL settings =
        Objects.requireNonNull(
            DemoLogging.class.getResource("/logback-demo.xml"), "logback-demo.xml");
    context.reset();
    context.putProperty("PULSSI_LOG_FILE", file.toString());
    var configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(settings);
    } catch (JoranException e) {
      throw new IllegalStateException(settings + " cannot be used", e);
    }
  }
}
