package io.pulssi.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.pulssi.view.RecordJson;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One HTTP listener: a path accepts only the methods of its routes, every answer has restrictive
 * security headers, every error is a small JSON object without a stack trace. Slow clients keep no
 * thread and no place from others.
 */
public final class HttpListener implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HttpListener.class);
  private static final int THREADS_MAX = 24;

  /** Of every answer, unless a route says otherwise. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          policy("'none'"),
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Javalin server;
  private final String host;

  private HttpListener(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /**
   * Starts to listen.
   *
   * @param host such as {@code 127.0.0.1}
   * @param port 0 to 65535; 0 asks the system for a free one
   * @param routes each adds its paths
   * @throws io.javalin.util.JavalinBindException if the address cannot be used
   */
  @SafeVarargs
  public static HttpListener start(String host, int port, Consumer<RoutesConfig>... routes) {
    return start(host, port, ConnectionLimits.STANDARD, routes);
  }

  /** For tests: other limits. */
  @SafeVarargs
  static HttpListener start(
      String host, int port, ConnectionLimits limits, Consumer<RoutesConfig>... routes) {
    Javalin server =
        Javalin.create(
            config -> {
              listen(config, limits);
              guard(config.routes);
              for (Consumer<RoutesConfig> some : routes) {
                some.accept(config.routes);
              }
            });
    return new HttpListener(server.start(host, port), host);
  }

  /**
   * The content security policy of a page: only resources of this server.
   *
   * @param formAction where it may send forms
   */
  static String policy(String formAction) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src"
        + " 'self'; base-uri 'none'; form-action "
        + formAction
        + "; frame-ancestors 'none'";
  }

  /** Answers GET, and HEAD without a body. */
  public static void answer(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** The port in use. */
  public int port() {
    return server.port();
  }

  /** Its address for a browser. */
  public String url() {
    String name = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    return "http://%s:%d/".formatted(name.contains(":") ? '[' + name + ']' : name, port());
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void listen(JavalinConfig config, ConnectionLimits limits) {
    config.startup.showJavalinBanner = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = WholeRequests.BODY_MAX;
    config.startup.showOldJavalinVersionWarning = false;
    var threads = new QueuedThreadPool(THREADS_MAX, 2);
    threads.setName("pulssi-http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.jetty.modifyServer(server -> bound(server, limits));
  }

  private static void bound(Server server, ConnectionLimits limits) {
    var deadlines = new ConnectionDeadlines(server, limits);
    server.addBean(new NetworkConnectionLimit(limits.open(), server));
    server.addBean(deadlines);
    server.insertHandler(new BufferedAnswers());
    server.insertHandler(new WholeRequests(deadlines));
  }

  private static void guard(RoutesConfig routes) {
    routes.before(request -> HEADERS.forEach(request::header));
    routes.exception(MethodNotAllowedResponse.class, HttpListener::refuseMethod);
    routes.exception(HttpError.class, (e, request) -> refuse(request, e.status(), e.getMessage()));
    routes.exception(
        HttpResponseException.class,
        (e, request) ->
            refuse(
                request,
                e.getStatus(),
                e.getStatus() == 404 ? unknown(request) : String.valueOf(e.getMessage())));
    routes.exception(
        Exception.class,
        (e, request) -> {
          log.error("{} {} failed", request.method(), request.path(), e);
          refuse(request, 500, "failed; the log says why");
        });
  }

  /** Lists the methods that a path accepts. */
  private static void refuseMethod(MethodNotAllowedResponse refused, Context request) {
    String allowed = String.join(", ", refused.getDetails().values());
    request.header("Allow", allowed);
    refuse(
        request,
        405,
        "method: %s (expected: %s)".formatted(request.method(), allowed.replace(", ", " or ")));
  }

  private static String unknown(Context request) {
    return "path: %s (expected: one of /, /api/v1/…, or /metrics and /health/… on the management port)"
        .formatted(request.path());
  }

  private static void refuse(Context request, int status, String error) {
    var body = RecordJson.object().put("status", status).put("error", error);
    request.status(status).contentType("application/json").result(body.toString());
  }
}
