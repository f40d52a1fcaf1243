package io.pulssi.intake;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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

  /** What systems write for a caller they do not know or may not name. */
  static final Set<String> NOBODY = Set.of("anonymous", "unknown", "restricted", "private", "0");

  private final @Nullable SecretKeySpec key;
  private final Set<String> nobody;

  private CustomerPseudonyms(@Nullable SecretKeySpec key, Set<String> nobody) {
    this.key = key;
    this.nobody = nobody;
  }

  /**
   * CustomerPseudonyms made with a key.
   *
   * @param key not empty; 32 random bytes give full strength
   */
  public static CustomerPseudonyms keyedWith(byte[] key) {
    return new CustomerPseudonyms(new SecretKeySpec(key, ALGORITHM), NOBODY);
  }

  /** Leaves references as they are: for a replay, which stores nothing. */
  public static CustomerPseudonyms none() {
    return new CustomerPseudonyms(null, NOBODY);
  }

  /**
   * The same, and these references are nobody's either.
   *
   * @param more references, in any case
   */
  public CustomerPseudonyms ignoring(Collection<String> more) {
    Set<String> all = new HashSet<>(nobody);
    more.forEach(reference -> all.add(reference.strip().toLowerCase(Locale.ROOT)));
    return new CustomerPseudonyms(key, Set.copyOf(all));
  }

  /**
   * Makes a pseudonym of a reference, or null of one that is nobody's. Each thread needs its own.
   */
  Pseudonym pseudonym() {
    if (key == null) {
      return reference -> isNobody(reference) ? null : reference;
    }
    Mac mac = mac(key);
    return reference ->
        isNobody(reference)
            ? null
            : Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    Arrays.copyOf(mac.doFinal(reference.getBytes(StandardCharsets.UTF_8)), BYTES));
  }

  private boolean isNobody(String reference) {
    return nobody.contains(reference.toLowerCase(Locale.ROOT));
  }

  /** Makes pseudonyms. */
  @FunctionalInterface
  interface Pseudonym {
    /** The pseudonym of a reference; null if it is nobody's. */
    @Nullable String of(String reference);
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
