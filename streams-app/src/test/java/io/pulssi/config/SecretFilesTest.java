package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
  @TempDir Path folder;

  @Test
  void shouldNameFilesOfSecretsThatOthersMayRead() throws Exception {
    Path token = file("token", "correct-horse-battery", "rw-r--r--");
    Path key = file("key", "0123456789abcdef", "rw-r-----");
    Path settings =
        file(
            "pulssi.yml",
            """
            journey: .
            http.token-file: %s
            customer-ref.key-file: %s
            kafka.sasl.jaas.config: secret
            """
                .formatted(token, key),
            "rw-r--r--");

    assertThat(SecretFiles.open(settings, SettingsReader.read(settings, Map.of())))
        .containsExactly(
            "kafka.sasl.jaas.config: %s is rw-r--r-- (expected: no access for others, such as chmod 600)"
                .formatted(settings),
            "http.token-file: %s is rw-r--r-- (expected: no access for others, such as chmod 600)"
                .formatted(token));

    mode(settings, "rw-------");
    mode(token, "rw-rw----");
    assertThat(SecretFiles.open(settings, SettingsReader.read(settings, Map.of()))).isEmpty();
  }

  @Test
  void shouldNotMindSettingsWithoutSecrets() throws Exception {
    Path settings = file("pulssi.yml", "journey: .\nkafka.client.id: me\n", "rw-r--r--");
    assertThat(SecretFiles.open(settings, SettingsReader.read(settings, Map.of()))).isEmpty();
    mode(Files.writeString(settings, "journey: .\nhttp.token: 0123456789abcdef\n"), "rw-r--r--");
    assertThat(SecretFiles.open(settings, SettingsReader.read(settings, Map.of()))).hasSize(1);
  }

  private Path file(String name, String text, String mode) throws Exception {
    return mode(Files.writeString(folder.resolve(name), text), mode);
  }

  private static Path mode(Path file, String mode) throws Exception {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
