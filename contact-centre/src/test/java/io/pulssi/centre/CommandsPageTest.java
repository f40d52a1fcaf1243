package io.pulssi.centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.PulssiMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about commands shows the help texts of all commands. */
class CommandsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "commands.md");
  private static final Pattern SECTION = Pattern.compile("^## `(.*)`$", Pattern.MULTILINE);

  static List<String> commands() {
    List<String> commands = new ArrayList<>(List.of(""));
    commands.addAll(PulssiMain.commandLine().getSubcommands().keySet());
    return commands;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void shouldShowTheHelpOfEveryCommandAsItIs(String command) throws IOException {
    String help =
        (command.isEmpty() ? CommandRun.run("--help") : CommandRun.run(command, "--help")).out();

    assertThat(Files.readString(PAGE)).contains("\n```text\n" + help + "```\n");
  }

  @Test
  void shouldHaveASectionForEveryCommandAndNoOther() throws IOException {
    assertThat(SECTION.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
        .containsExactlyElementsOf(commands().subList(1, commands().size()));
  }
}
