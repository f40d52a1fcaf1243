package io.pulssi.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pulssi.testing.Requires;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/topics.md offers to subscribers, run as it stands there: the program of {@code
 * samples/subscriber} and every {@code kcat} line, on warnings that Pulssi gave for the bank's log.
 */
class SubscribersIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void shouldPrintEachPageOnceAndNoneThatWasTakenBack() throws Exception {
    List<String> warnings = warnings();
    try (var topic = new WarningsOnATopic(folder)) {
      topic.abort(List.of(warnings.get(0).replace("\"WATCH\"", "\"PAGED\"")));
      topic.commit(warnings);
      topic.commit(warnings);
      Path printed = folder.resolve("printed.txt");
      Process subscriber = subscribe(topic, printed);
      try {
        long pages = warnings.stream().filter(SubscribersIT::isPage).count();
        await("pages printed")
            .atMost(Duration.ofSeconds(90))
            .until(() -> lines(printed).size() >= pages || !subscriber.isAlive());
        // A later one shows that nothing of the second round was printed before it.
        topic.commit(List.of(last(warnings)));
        await("the last page printed")
            .atMost(Duration.ofSeconds(60))
            .until(() -> lines(printed).size() > pages || !subscriber.isAlive());

        assertThat(lines(printed)).hasSize((int) pages + 1).doesNotHaveDuplicates();
        assertThat(lines(printed).get(0))
            .startsWith("bank.internet-banking.19991018T0700Z.2 to digital-oncall: Use the ");
        assertThat(lines(printed).get((int) pages)).startsWith("bank.test.");
      } finally {
        subscriber.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
      }
    }
  }

  @Test
  void shouldRunEveryKcatLineOfThePage() throws Exception {
    Requires.command("kcat");
    List<String> lines = kcatLines();
    assertThat(lines).hasSizeGreaterThanOrEqualTo(4);
    try (var topic = new WarningsOnATopic(folder)) {
      topic.abort(List.of(warnings().get(0).replace("\"WATCH\"", "\"TAKEN-BACK\"")));
      topic.commit(warnings());
      for (String line : lines) {
        String printed = run(line.replace("localhost:9092", topic.bootstrapServers()));
        assertThat(printed).as(line).doesNotContain("TAKEN-BACK");
        if (line.contains("-t pulssi.warning")) {
          assertThat(printed).as(line).isNotBlank();
        }
        if (line.contains("PAGED")) {
          assertThat(printed).as(line).contains("digital-oncall").doesNotContain("\"WATCH\"");
        }
      }
    }
  }

  /** Warnings of the bank's October as {@code ./pulssi replay} wrote them. */
  private static List<String> warnings() throws Exception {
    try (var file = SubscribersIT.class.getResourceAsStream("/io/pulssi/live/warnings.jsonl")) {
      return new String(file.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static boolean isPage(String warning) {
    return warning.contains("\"state\":\"PAGED\"");
  }

  /** The last page, as one of another step. */
  private static String last(List<String> warnings) {
    List<String> pages = warnings.stream().filter(SubscribersIT::isPage).toList();
    return pages.get(pages.size() - 1).replaceFirst("\"bank\\.[a-z-]+\\.", "\"bank.test.");
  }

  private Process subscribe(WarningsOnATopic topic, Path printed) throws Exception {
    Files.createFile(printed);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            ROOT.resolve("samples/subscriber/WarningSubscriber.java").toString(),
            topic.bootstrapServers())
        .redirectOutput(printed.toFile())
        .redirectError(folder.resolve("errors.txt").toFile())
        .start();
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.readAllLines(file, UTF_8).stream()
        .filter(line -> line.startsWith("bank."))
        .toList();
  }

  private static List<String> kcatLines() throws Exception {
    List<String> lines = new ArrayList<>();
    Matcher blocks = SHELL.matcher(Files.readString(ROOT.resolve("docs/topics.md")));
    while (blocks.find()) {
      String joined = blocks.group(1).replace("\\\n", " ").replaceAll("\\|\n\\s*", "| ");
      joined.lines().filter(line -> line.contains("kcat ")).forEach(lines::add);
    }
    return lines;
  }

  private String run(String line) throws Exception {
    Path out = Files.createTempFile(folder, "kcat", ".txt");
    Process process =
        new ProcessBuilder("sh", "-euc", line)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends", line).isTrue();
    String printed = Files.readString(out, UTF_8);
    assertThat(process.exitValue()).as("%s:%n%s", line, printed).isZero();
    return printed;
  }
}
