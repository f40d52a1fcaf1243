package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the table in {@code docs/settings.md} and the sample to the settings. To write the table
 * again:
 *
 * <pre>mvn -pl streams-app -am test -Dtest=SettingsPageTest -Dpulssi.regenerate=true</pre>
 */
class SettingsPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TABLE =
      Pattern.compile("<!-- settings -->\n\n(.*)\n\n<!-- /settings -->", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void shouldListEveryKeyInTheSettingsPage() throws IOException {
    Path file = ROOT.resolve("docs/settings.md");
    String page = Files.readString(file);
    Matcher table = TABLE.matcher(page);
    assertThat(table.find()).isTrue();
    String expected = page.substring(0, table.start(1)) + table() + page.substring(table.end(1));
    if (Boolean.getBoolean("pulssi.regenerate")) {
      Files.writeString(file, expected);
    }

    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  private static String table() {
    List<String> rows =
        new ArrayList<>(List.of("| key | default | values | meaning |", "|---|---|---|---|"));
    SettingKeys.all().forEach(key -> rows.add(row(key)));
    return String.join("\n", rows);
  }

  private static String row(SettingKey key) {
    String standard = key.standard().map(text -> "`" + text + "`").orElse(key.explained().unset());
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s |",
        key.name(),
        standard,
        key.expected(),
        key.explained().value());
  }

  @Test
  void shouldNameEveryVariableThatIsNoSetting() throws IOException {
    assertThat(Files.readString(ROOT.resolve("docs/settings.md")))
        .contains(EnvironmentSettings.OTHER_VARIABLES);
  }

  @Test
  void shouldShipASampleThatCanBeRead() {
    assertThat(SettingsReader.read(ROOT.resolve("samples/pulssi.yml"), Map.of()).journey())
        .contains(ROOT.resolve("samples/bank/journey.yml").toAbsolutePath().normalize());
  }

  @Test
  void shouldShowEveryKeyWithItsDefaultInTheSample() throws IOException {
    Map<String, String> shown = shownInSample();

    assertThat(SettingKeys.all())
        .allSatisfy(
            key -> {
              assertThat(shown).containsKey(key.name());
              key.standard().ifPresent(text -> assertThat(shown).containsEntry(key.name(), text));
            });
  }

  /** The sample with every commented key brought back. */
  private Map<String, String> shownInSample() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("samples/pulssi.yml"))) {
      boolean isKey = line.matches(" *# {1,3}[a-z.-]+:.*");
      lines.add(isKey ? line.replaceFirst("# ", "") : line);
    }
    Path file = Files.writeString(folder.resolve("all.yml"), String.join("\n", lines));
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<GivenSetting> given = FileSettings.read(file, problems);
    assertThat(problems).isEmpty();
    Map<String, String> shown = new HashMap<>();
    given.forEach(setting -> shown.put(setting.key(), setting.text()));
    return shown;
  }
}
