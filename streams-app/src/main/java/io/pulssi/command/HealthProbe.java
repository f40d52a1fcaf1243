package io.pulssi.command;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * Checks the health of a monitor in the same container: what a container engine runs every few
 * seconds, in an image without curl. It loads few classes, because it starts so often.
 */
public final class HealthProbe {
  private static final String USUAL_PORT = "8081";
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(3).toMillis();

  private HealthProbe() {}

  /**
   * Exits with 0 if the monitor is healthy, and with 1 if not or if it does not answer.
   *
   * @param arguments {@code live} or {@code ready}
   */
  public static void main(String[] arguments) {
    String port = System.getenv().getOrDefault("PULSSI_MANAGEMENT_PORT", USUAL_PORT);
    System.exit(
        isWell("http://127.0.0.1:" + port + "/health/" + arguments[0])
            ? ExitCode.DONE
            : ExitCode.FAILED);
  }

  /** Whether an address answers with 200 within three seconds. */
  static boolean isWell(String address) {
    try {
      var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      System.err.println(address + ": " + e);
      return false;
    }
  }
}
