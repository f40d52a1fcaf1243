package io.pulssi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What is not a mere look comes from our own page or from no page at all, and not more than {@value
 * #WRITES_MAX} times a minute from an address.
 */
public final class CarefulWrites implements Consumer<RoutesConfig> {
  static final int WRITES_MAX = 60;

  private final Attempts writes;

  /**
   * @param nowMillis epoch milliseconds
   */
  public CarefulWrites(LongSupplier nowMillis) {
    this.writes = new Attempts(WRITES_MAX, nowMillis);
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
      throw new HttpError(403, "origin: another page (expected: this one, or none)");
    }
    if (!writes.take(request.ip())) {
      request.header("Retry-After", Long.toString(Attempts.WINDOW_MILLIS / 1_000));
      throw new HttpError(
          429, "writes: more than %1$d in a minute (expected: at most %1$d)".formatted(WRITES_MAX));
    }
  }

  /**
   * A browser says so itself; an older one, or one that came without TLS, only where the page is
   * from. A program that is no browser says neither.
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
