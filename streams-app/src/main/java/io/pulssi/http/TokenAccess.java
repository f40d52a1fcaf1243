package io.pulssi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requires the token as {@code Authorization: Bearer}, or a session from {@code POST /login}. The
 * form at {@code /login} and the files of the page, which hold no data, are open to all.
 */
public final class TokenAccess implements Consumer<RoutesConfig> {
  private static final String LOGIN = "/login";
  private static final String COOKIE = "pulssi-session";
  private static final String BEARER = "bearer ";
  private static final int BODY_MAX = 4_096;
  private static final Set<String> FORM =
      Set.of(
          "application/x-www-form-urlencoded", "application/x-www-form-urlencoded;charset=utf-8");

  /** Wrong tokens of one address in a minute before the answer is 429. */
  static final int WRONG_MAX = 10;

  private static final Pattern FILES = Pattern.compile("/console(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
  private static final String AGAIN =
      "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pulssi</title>"
          + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
          + "<link rel=\"stylesheet\" href=\"/console/console.css\">"
          + "<script src=\"/console/theme.js\"></script>"
          + "<script type=\"module\" src=\"/console/login.js\"></script></head>"
          + "<body class=\"login\"><main><h1>Not signed in</h1><p role=\"alert\">%s</p>"
          + "<p><a href=\"/login?again\">Try again</a></p></main></body></html>";

  private final SignedSessions sessions;
  private final AttemptLimit attempts;

  /**
   * @param token what is asked for
   * @param nowMillis epoch milliseconds
   */
  public TokenAccess(String token, LongSupplier nowMillis) {
    this.sessions = new SignedSessions(token, nowMillis);
    this.attempts = new AttemptLimit(WRONG_MAX, nowMillis);
  }

  @Override
  public void accept(RoutesConfig routes) {
    routes.before(this::check);
    routes.post(LOGIN, this::login);
  }

  private void check(Context request) {
    if (request.path().equals(LOGIN)) {
      request.header("Content-Security-Policy", HttpListener.policy("'self'"));
      // with no-referrer a browser hides where the form was, which is what the next check asks
      request.header("Referrer-Policy", "same-origin");
    } else if (!FILES.matcher(request.path()).matches() && !knows(request)) {
      refuse(request);
    }
  }

  private boolean knows(Context request) {
    String given = request.header("Authorization");
    if (given != null && given.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      return isToken(request, given.substring(BEARER.length()).strip());
    }
    OptionalLong end = sessions.endOf(request.cookie(COOKIE));
    end.ifPresent(millis -> request.attribute(EventStream.UNTIL, millis));
    return end.isPresent();
  }

  /**
   * The right token is always accepted: a guesser may share the address of a proxy.
   *
   * @throws HttpError 429 for a wrong one after too many that were wrong
   */
  private boolean isToken(Context request, @Nullable String given) {
    if (sessions.isToken(given)) {
      return true;
    }
    if (!attempts.take(request.ip())) {
      request.header("Retry-After", Long.toString(AttemptLimit.WINDOW_MILLIS / 1_000));
      throw new HttpError(
          429, "token: wrong %d times in a minute (expected: wait a minute)".formatted(WRONG_MAX));
    }
    return false;
  }

  private static void refuse(Context request) {
    if (isPage(request) && request.method().name().equals("GET")) {
      request.redirect(LOGIN);
      request.skipRemainingHandlers();
      return;
    }
    request.header("WWW-Authenticate", "Bearer");
    throw new HttpError(
        401, "token: none or wrong (expected: Authorization: Bearer, or the session of /login)");
  }

  private void login(Context request) {
    String type = request.contentType();
    if (type == null || !FORM.contains(type.toLowerCase(Locale.ROOT).replace(" ", ""))) {
      throw new HttpError(415, "content type: not a form (expected: a form with token)");
    }
    if (request.contentLength() > BODY_MAX || request.contentLength() < 0) {
      throw new HttpError(
          413, "body: more than %1$d bytes (expected: at most %1$d)".formatted(BODY_MAX));
    }
    try {
      enter(request);
    } catch (HttpError e) {
      if (!isPage(request)) {
        throw e;
      }
      String why = e.status() == 429 ? "Too many wrong tokens. Wait a minute." : "Wrong token.";
      request
          .status(e.status())
          .contentType("text/html; charset=utf-8")
          .result(AGAIN.formatted(why).getBytes(UTF_8));
    }
  }

  private void enter(Context request) {
    if (!isToken(request, request.formParam("token"))) {
      throw new HttpError(401, "token: wrong (expected: that of http.token)");
    }
    request.header(
        // Lax: a link in a chat finds the session; what changes anything is a POST
        "Set-Cookie",
        COOKIE
            + "="
            + sessions.begin()
            + "; Path=/; HttpOnly; SameSite=Lax"
            + (isByTls(request) ? "; Secure" : ""));
    request.status(303).header("Location", "/");
  }

  /** Any client may claim it: that only makes the cookie stricter. */
  private static boolean isByTls(Context request) {
    return request.req().isSecure()
        || says(request, "X-Forwarded-Proto", "https")
        || says(request, "Forwarded", "proto=https")
        || says(request, "Forwarded", "proto=\"https\"");
  }

  private static boolean says(Context request, String header, String word) {
    String given = request.header(header);
    return given != null
        && Arrays.stream(given.split("[,;]")).anyMatch(part -> part.strip().equalsIgnoreCase(word));
  }

  private static boolean isPage(Context request) {
    String accepted = request.header("Accept");
    return accepted != null && accepted.contains("text/html");
  }
}
