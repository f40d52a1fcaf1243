package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is planted in every setting; nothing that is said of the settings shows it. */
class SecretsTest {
  private static final String SECRET = "hunter2-Xy9/@\"q";
  private static final String LOGIN = "https://pulssi:" + SECRET + "@registry.example/path";

  /** Of Kafka, of its plug-ins and with the prefixes of its clients. */
  private static final List<String> KAFKA_SECRETS =
      List.of(
          "kafka.sasl.jaas.config",
          "kafka.ssl.key.password",
          "kafka.ssl.keystore.password",
          "kafka.ssl.keystore.key",
          "kafka.ssl.truststore.password",
          "kafka.main.consumer.sasl.jaas.config",
          "kafka.producer.ssl.key.password",
          "kafka.sasl.oauthbearer.client.credentials.client.secret",
          "kafka.sasl.oauthbearer.assertion.private.key.passphrase",
          "kafka.basic.auth.user.info",
          "kafka.schema.registry.basic.auth.user.info",
          "kafka.bearer.auth.token",
          "kafka.aws.secret.access.key");

  private static final List<String> NOT_SECRET =
      List.of(
          "kafka.ssl.truststore.certificates",
          "kafka.ssl.keystore.location",
          "kafka.sasl.oauthbearer.token.endpoint.url",
          "kafka.sasl.oauthbearer.client.credentials.client.id",
          "kafka.bootstrap.servers",
          "http.token-file",
          "http.port");

  @TempDir Path folder;

  static Stream<String> keys() {
    return Stream.concat(SettingKeys.byName().keySet().stream(), KAFKA_SECRETS.stream());
  }

  @AfterEach
  void forget() {
    Secrets.use(List.of());
  }

  @Test
  void shouldKnowSecretsByTheirKeys() {
    assertThat(KAFKA_SECRETS).allMatch(Secrets::isSecret);
    assertThat(List.of("http.token", "customer-ref.key")).allMatch(Secrets::isSecret);
    assertThat(NOT_SECRET).noneMatch(Secrets::isSecret);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void shouldNotShowALoginInAnySetting(String key) throws Exception {
    assertHidden(key, LOGIN);
    assertHidden(key, LOGIN.replace("https://pulssi", "https://" + "pulssi".repeat(20)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http.token",
        "http.token-file",
        "customer-ref.key",
        "customer-ref.key-file",
        "kafka.sasl.jaas.confg",
        "kafka.ssl.key.passwrd",
        "http.tokn"
      })
  void shouldNotShowAValueWhereASecretBelongs(String key) throws Exception {
    assertHidden(key, SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "htp://pulssi:%s@registry.example",
        "https:/pulssi:%s@registry.example",
        "https//pulssi:%s@registry.example",
        "pulssi:%s@registry.example",
        "pulssi:%s",
        "https://registry.example?token=%s",
        "ftp://registry.example/%s"
      })
  void shouldNotShowThePasswordOfAMistypedAddress(String address) throws Exception {
    assertHidden("schema.registry.url", address.formatted(SECRET));
    assertHidden("schema.registry.url", address.formatted("hunter2-Xy9"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http.token:hunter2-Xy9",
        "journey: .\nhttp.token:hunter2-Xy9",
        "journey: .\nkafka.ssl.key.password: *hunter2-Xy9",
        "journey: .\nkafka.ssl.key.password: !hunter2-Xy9",
        "journey: .\nhttp.token: { hunter2-Xy9 }",
        "journey: .\nhttp.token: [hunter2-Xy9]",
        "journey: .\nkafka: { 'sasl.jaas.config password=\"hunter2-Xy9\"' }",
        "http.token: hunter2-Xy9\nhttp.token: hunter2-Xy9",
        "journey: .\nkafka.ssl.key.password: \"hunter2-Xy9"
      })
  void shouldNotShowASecretInAFileThatIsWrittenWrongly(String text) throws Exception {
    Path file = Files.writeString(folder.resolve("pulssi.yml"), text);
    assertThat(told(file, Map.of())).isNotEmpty().doesNotContain("hunter2");
  }

  @Test
  void shouldMaskSecretsInForceInAnyText() throws Exception {
    Path token = Files.writeString(folder.resolve("token"), "correct-horse-battery\n");
    Path file =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            """
            journey: .
            http.token-file: %s
            customer-ref.key: 0123456789abcdef
            schema.registry.url: https://reader:registry-word@registry.example
            kafka.basic.auth.user.info: "reader:info-word"
            kafka.sasl.jaas.config: 'x.ScramLoginModule required username="pulssi" password="a\\"b,word";'
            """
                .formatted(token));
    SettingsReader.read(file, Map.of("PULSSI_KAFKA_SSL_KEY_PASSWORD", "key-word"));

    assertThat(
            Secrets.masked(
                "correct-horse-battery 0123456789abcdef registry-word info-word a\\\"b,word"
                    + " a\"b,word a\\\\\\\"b,word key-word pulssi"))
        .isEqualTo("*** *** *** *** *** *** *** *** pulssi");
    assertThat(Secrets.masked("{\"why\":\"password=\\\"other word\\\" at http://a:b@host/x\"}"))
        .isEqualTo("{\"why\":\"password=*** at http://***@host/x\"}");
  }

  @Test
  void shouldWarnOfALoginInAFileThatOthersMayRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("pulssi.yml"),
            "journey: .\nschema.registry.url: https://a:hunter2-Xy9@registry.example\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(SecretFiles.open(file, SettingsReader.read(file, Map.of())))
        .singleElement()
        .asString()
        .startsWith("schema.registry.url: ")
        .doesNotContain("hunter2");
  }

  private void assertHidden(String key, String value) throws Exception {
    Path file = folder.resolve("pulssi.yml");
    Files.writeString(
        file, "%s%s: '%s'\n".formatted(key.equals("journey") ? "" : "journey: .\n", key, value));
    String secret = value.contains(SECRET) ? SECRET : "hunter2";
    assertThat(told(file, Map.of())).doesNotContain(secret, "hunter2");

    Files.writeString(file, key.equals("journey") ? "grace: 1s\n" : "journey: .\n");
    String variable = "PULSSI_" + key.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
    assertThat(told(file, Map.of(variable, value))).doesNotContain(secret, "hunter2");
  }

  /** All that is said of a file and an environment. */
  private static String told(Path file, Map<String, String> environment) {
    List<String> told = new ArrayList<>();
    try {
      Settings settings = SettingsReader.read(file, environment);
      told.addAll(SecretFiles.open(file, settings));
      settings.kafka().values().forEach(value -> told.add(Secrets.masked("failed: " + value)));
    } catch (InvalidConfiguration e) {
      told.add(e.getMessage());
      e.problems().forEach(problem -> told.add(problem.toString()));
      told.add(String.valueOf(e));
    }
    return String.join("\n", told);
  }
}
