package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.intake.CustomerPseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates pseudonyms with the key from the settings. */
final class PseudonymSetup {
  private static final Logger log = LoggerFactory.getLogger(PseudonymSetup.class);

  private PseudonymSetup() {}

  /**
   * Without a configured key, a fixed one: it hides references from accidental readers, but anyone
   * who knows a reference can find its pseudonym.
   *
   * @throws UncheckedIOException if the key file can no longer be read
   */
  static CustomerPseudonyms of(Settings settings) {
    return CustomerPseudonyms.keyedWith(key(settings)).ignoring(settings.customerRef().ignored());
  }

  private static byte[] key(Settings settings) {
    Settings.CustomerRef given = settings.customerRef();
    if (given.keyFile().isPresent()) {
      try {
        return Files.readAllBytes(given.keyFile().get());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (given.key().isEmpty()) {
      log.warn(
          "customer-ref.key: none (expected: a secret, here or in customer-ref.key-file); without it,"
              + " anyone who knows a customer reference can find its pseudonym");
    }
    String key = given.key().orElse("no secret of " + settings.applicationId());
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
