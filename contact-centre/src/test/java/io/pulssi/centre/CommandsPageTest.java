package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.PulssiMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The page about commands shows every command and only options that exist. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final Pattern SECTION = Pattern.compile("(?m)^## `(.*)`$");
  private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)`");

  static Set<String> commands() {
    return subcommands().keySet();
  }

  @Test
  void shouldHaveASectionForEveryCommandAndNoOther() throws IOException {
    assertThat(sections().keySet()).containsExactlyElementsOf(commands());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldShowTheUsageOfEveryCommandAsItIs(String command) throws IOException {
    assertThat(sections().get(command)).contains("\n```text\n" + usage(command) + "```\n");
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldNameOnlyOptionsThatTheCommandHas(String command) throws IOException {
    Set<String> named = new TreeSet<>();
    OPTION.matcher(sections().get(command)).results().forEach(found -> named.add(found.group(1)));

    assertThat(subcommands().get(command).getCommandSpec().optionsMap().keySet())
        .containsAll(named);
  }

  private static Map<String, CommandLine> subcommands() {
    return PulssiMain.commandLine().getSubcommands();
  }

  /** The first lines of the help, up to what the command does. */
  private static String usage(String command) {
    List<String> lines = new ArrayList<>();
    for (String line : CommandRun.run(command, "--help").out().split("\n")) {
      if (!line.startsWith("Usage:") && !line.startsWith("  ")) {
        break;
      }
      lines.add(line + "\n");
    }
    return String.join("", lines);
  }

  private static Map<String, String> sections() throws IOException {
    String page = Files.readString(PAGE);
    List<MatchResult> headings = SECTION.matcher(page).results().toList();
    Map<String, String> sections = new LinkedHashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : page.length();
      sections.put(headings.get(i).group(1), page.substring(headings.get(i).end(), end));
    }
    return sections;
  }
}
