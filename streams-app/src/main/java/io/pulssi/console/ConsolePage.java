package io.pulssi.console;

import io.javalin.config.RoutesConfig;
import io.pulssi.runtime.HttpListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** The page at {@code /}: four files from the jar, asking nothing of any other server. */
public final class ConsolePage implements Consumer<RoutesConfig> {
  @Override
  public void accept(RoutesConfig routes) {
    serve(routes, "/", "index.html", "text/html; charset=utf-8");
    serve(routes, "/console/console.css", "console.css", "text/css; charset=utf-8");
    serve(routes, "/console/console.js", "console.js", "text/javascript; charset=utf-8");
    serve(routes, "/console/icon.svg", "icon.svg", "image/svg+xml");
  }

  private static void serve(RoutesConfig routes, String path, String file, String contentType) {
    byte[] bytes = read(file);
    HttpListener.answer(routes, path, request -> request.contentType(contentType).result(bytes));
  }

  private static byte[] read(String file) {
    try (var in = Objects.requireNonNull(ConsolePage.class.getResourceAsStream(file), file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
