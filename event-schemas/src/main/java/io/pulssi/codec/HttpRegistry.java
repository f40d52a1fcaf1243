package io.pulssi.codec;

import io.pulssi.codec.RegistryAnswer.Holds;
import io.pulssi.codec.RegistryAnswer.Lacks;
import io.pulssi.codec.RegistryAnswer.Troubled;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A registry with Confluent's interface, of which one call is used: {@code GET
 * {url}/schemas/ids/{id}}. It answers each id once, so {@link CachedRegistry} stands before it.
 *
 * <p>What the registry cannot be asked for is retried a few times, within about twenty seconds, and
 * then given up by {@link RegistryUnavailableException}: that stays below the time after which
 * Kafka takes a silent consumer for dead.
 */
final class HttpRegistry implements RegistrySchemas {

  private static final int ATTEMPTS = 4;
  private static final Duration CONNECT_MAX = Duration.ofSeconds(2);

  /** Waits between attempts; tests do without. */
  interface Pause {
    void beforeAttempt(int attempt) throws InterruptedException;
  }

  private final String url;
  private final @Nullable String authorization;
  private final Duration answerMax;
  private final Pause pause;
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT_MAX)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /**
   * A {@code user:password@} in the URL is sent as basic authorization and kept out of messages.
   */
  HttpRegistry(URI url, Duration answerMax, Pause pause) {
    String login = url.getRawUserInfo();
    this.url = withoutLogin(url, login).replaceAll("/+$", "");
    this.authorization = login == null ? null : basic(url.getUserInfo());
    this.answerMax = answerMax;
    this.pause = pause;
  }

  @Override
  public Lookup find(int id) {
    String trouble = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      RegistryAnswer answer = ask(id, attempt);
      if (answer instanceof Holds holds) {
        return new Lookup.Found(holds.schema());
      }
      if (answer instanceof Lacks lacks) {
        return new Lookup.Unknown(lacks.detail());
      }
      trouble = ((Troubled) answer).detail();
      if (!((Troubled) answer).mayPass()) {
        break;
      }
    }
    throw new RegistryUnavailableException(address(id) + ": " + trouble);
  }

  private RegistryAnswer ask(int id, int attempt) {
    try {
      pause.beforeAttempt(attempt);
      return answer(id, http.sendAsync(request(id), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Troubled("interrupted while asking", false);
    }
  }

  /** Bounds the wait for the whole answer; the client's own timeout stops at its headers. */
  private RegistryAnswer answer(int id, CompletableFuture<HttpResponse<byte[]>> pending)
      throws InterruptedException {
    try {
      HttpResponse<byte[]> response = pending.get(answerMax.toNanos(), TimeUnit.NANOSECONDS);
      return RegistryAnswer.of(id, response.statusCode(), response.body());
    } catch (ExecutionException e) {
      return new Troubled(String.valueOf(e.getCause()), true);
    } catch (TimeoutException e) {
      pending.cancel(true);
      return new Troubled("no answer within " + answerMax, true);
    }
  }

  private HttpRequest request(int id) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address(id)))
            .header("Accept", "application/vnd.schemaregistry.v1+json, application/json");
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    return request.build();
  }

  private String address(int id) {
    return url + "/schemas/ids/" + Integer.toUnsignedString(id);
  }

  private static String withoutLogin(URI url, @Nullable String login) {
    return login == null ? url.toString() : url.toString().replace(login + "@", "");
  }

  private static String basic(String login) {
    byte[] bytes = login.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
