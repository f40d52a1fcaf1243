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
 * What stands for a customer's reference from intake on: its HMAC-SHA-256 (RFC 2104), cut to 128
 * bits, as 22 characters of base64url. Under the same key a customer stays the same; without the
 * key nobody can tell who it is, or try whether it is a certain one.
 */
public final class CustomerPseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final @Nullable SecretKeySpec key;

  private CustomerPseudonyms(@Nullable SecretKeySpec key) {
    this.key = key;
  }

  /**
   * Under a key.
   *
   * @param key not empty; 32 random bytes are as good as it gets
   */
  public static CustomerPseudonyms keyedWith(byte[] key) {
    return new CustomerPseudonyms(new SecretKeySpec(key, ALGORITHM));
  }

  /** References as they come, for a replay that keeps nothing. */
  public static CustomerPseudonyms none() {
    return new CustomerPseudonyms(null);
  }

  /** From reference to pseudonym; for one thread. */
  UnaryOperator<String> hiding() {
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
