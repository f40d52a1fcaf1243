package io.pulssi.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Sessions without server memory: a session is its end and a nonce, signed with the token. It is
 * valid on every instance with the same token, also after a restart, until the token changes.
 */
final class SignedSessions {
  static final long LASTS_SECONDS = 43_200;

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "pulssi-session.";
  private static final Pattern SESSION =
      Pattern.compile("(([0-9]{1,12})\\.[A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");
  private static final int NONCE_BYTES = 16;

  private final byte[] token;
  private final LongSupplier nowMillis;
  private final SecureRandom random = new SecureRandom();

  SignedSessions(String token, LongSupplier nowMillis) {
    this.token = token.getBytes(UTF_8);
    this.nowMillis = nowMillis;
  }

  /** In constant time. */
  boolean isToken(@Nullable String given) {
    return given != null && MessageDigest.isEqual(hash(given.getBytes(UTF_8)), hash(token));
  }

  /** A session that begins now. */
  String begin() {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    String signed = (nowMillis.getAsLong() / 1_000 + LASTS_SECONDS) + "." + text(nonce);
    return signed + "." + text(signature(signed));
  }

  /** When it ends, epoch milliseconds; empty if it is invalid or has ended. */
  OptionalLong endOf(@Nullable String session) {
    Matcher parts = SESSION.matcher(session == null ? "" : session);
    if (!parts.matches()) {
      return OptionalLong.empty();
    }
    String expected = text(signature(parts.group(1)));
    long end = Long.parseLong(parts.group(2)) * 1_000;
    return MessageDigest.isEqual(expected.getBytes(UTF_8), parts.group(3).getBytes(UTF_8))
            && end > nowMillis.getAsLong()
        ? OptionalLong.of(end)
        : OptionalLong.empty();
  }

  private byte[] signature(String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token, ALGORITHM));
      return mac.doFinal((PURPOSE + signed).getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is in every Java", e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is in every Java", e);
    }
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
