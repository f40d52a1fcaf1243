package io.pulssi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Writes must be same-origin or come from a non-browser client, and are limited to {@value
 * #WRITES_MAX} a minute per address.
 */
public final class WriteProtection implements Consumer<RoutesConfig> {
  static final int WRITES_MAX = 60;

  private final AttemptLimit writes;

  /**
   * @param nowMillis epoch milliseconds
   */
  public WriteProtection(LongSupplier nowMillis) {
    this.writes = new AttemptLimit(WRITES_MAX, nowMillis);
  }

  @Override
  public void accept(RoutesConfig routes) {
    routes.before(this::check);
  }

  private void check(Context request) {
    String method = request.method().name();
    if (method.equals("GET") || method.equals("HEAD")) {
      return;
    }
    if (isOfAnotherPage(request)) {
      throw new HttpError(403, "origin: another site (expected: this one, or none)");
    }
    if (!writes.take(request.ip())) {
      request.header("Retry-After", Long.toString(AttemptLimit.WINDOW_MILLIS / 1_000));
      throw new HttpError(
          429, "writes: more than %1$d in a minute (expected: at most %1$d)".formatted(WRITES_MAX));
    }
  }

  /**
   * Browsers send Sec-Fetch-Site; older ones, or pages without TLS, only Origin. Other programs
   * send neither.
   */
  private static boolean isOfAnotherPage(Context request) {
    String site = request.header("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.header("Origin");
    String host = request.header("Host");
    return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
  }
}
