package io.pulssi.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Replaces customer references: HMAC-SHA-256 (RFC 2104) of the reference, cut to 128 bits, as 22
 * characters of base64url. With the same key a customer always has the same pseudonym. Without the
 * key nobody can find the customer, or test whether a pseudonym is a certain customer's.
 */
public final class CustomerPseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final @Nullable SecretKeySpec key;

  private CustomerPseudonyms(@Nullable SecretKeySpec key) {
    this.key = key;
  }

  /**
   * CustomerPseudonyms made with a key.
   *
   * @param key not empty; 32 random bytes give full strength
   */
  public static CustomerPseudonyms keyedWith(byte[] key) {
    return new CustomerPseudonyms(new SecretKeySpec(key, ALGORITHM));
  }

  /** Leaves references as they are: for a replay, which stores nothing. */
  public static CustomerPseudonyms none() {
    return new CustomerPseudonyms(null);
  }

  /** Makes a pseudonym of a reference; each thread needs its own. */
  UnaryOperator<String> pseudonym() {
    if (key == null) {
      return reference -> reference;
    }
    Mac mac = mac(key);
    return reference ->
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                Arrays.copyOf(mac.doFinal(reference.getBytes(StandardCharsets.UTF_8)), BYTES));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e); // every Java has it, and it takes any key
    }
  }
}
