package io.pulssi.runtime;

import io.pulssi.config.Settings;
import io.pulssi.intake.CustomerPseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key of the customers' pseudonyms, from where the settings say. */
final class CustomerPseudonyms {
  private static final Logger log = LoggerFactory.getLogger(CustomerPseudonyms.class);

  private CustomerPseudonyms() {}

  /**
   * Without a key one that all instances know by themselves: nobody sees a reference by accident,
   * but who knows a reference can find its pseudonym.
   *
   * @throws UncheckedIOException if the key file cannot be read any more
   */
  static CustomerPseudonyms of(Settings settings) {
    return CustomerPseudonyms.keyedWith(key(settings));
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
          "customer-ref.key: none (expected: a secret, here or in customer-ref.key-file); until"
              + " then customers' pseudonyms can be guessed by who knows their references");
    }
    String key = given.key().orElse("no secret of " + settings.applicationId());
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
