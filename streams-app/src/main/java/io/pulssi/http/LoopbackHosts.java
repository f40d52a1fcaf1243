package io.pulssi.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Protects a loopback listener without a token against DNS rebinding: only requests whose Host
 * names this machine are answered. A website's name that points to this machine is refused.
 */
public final class LoopbackHosts implements Consumer<RoutesConfig> {
  private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
  private static final Pattern LOCAL =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final String host;

  /**
   * @param host as in the settings; good as well
   */
  public LoopbackHosts(String host) {
    this.host = host.toLowerCase(Locale.ROOT);
  }

  @Override
  public void accept(RoutesConfig routes) {
    routes.before(this::check);
  }

  private void check(Context request) {
    if (!isLocal(request.header("Host"))) {
      throw new HttpError(
          421, "host: not of this machine (expected: localhost, 127.0.0.1, [::1] or http.host)");
    }
  }

  private boolean isLocal(@Nullable String given) {
    String name =
        given == null ? "" : PORT.matcher(given.toLowerCase(Locale.ROOT)).replaceFirst("");
    return name.equals(host) || name.equals("[" + host + "]") || LOCAL.matcher(name).matches();
  }
}
