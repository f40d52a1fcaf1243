package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pulssi.journey.CalendarDays;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyMapReaderTest {
  private static final String BANK =
      """
      journey: bank
      timezone: Asia/Jerusalem
      owners:
        retail:  { name: Retail banking, page: retail-oncall }
        digital: { name: Digital channels, page: digital-oncall, shadow: true }
      steps:
        - id: internet-banking
          name: Use the internet bank
          owner: digital
          next: [everyday-banking]
          sources: { queue-wait: [phone-in], ticket: ["web-*"], complaint: [internet-banking] }
        - id: everyday-banking
          owner: retail
          sources: { queue-wait: [phone-ps, phone-pe] }
      calendar:
        - { from: 1999-01-16, to: 1999-01-17, kind: holiday, steps: [everyday-banking] }
      common-owner: retail
      budget: { false-pages-per-owner-per-week: 0.5 }
      """;

  @TempDir Path folder;

  @Test
  void shouldReadEverythingAMapCanSay() {
    JourneyMap map = JourneyMapReader.parse("journey.yml", BANK);

    assertThat(map.journey()).isEqualTo("bank");
    assertThat(map.timezone()).isEqualTo(ZoneId.of("Asia/Jerusalem"));
    assertThat(map.owners().values())
        .containsExactly(
            new Owner("retail", "Retail banking", "retail-oncall", false),
            new Owner("digital", "Digital channels", "digital-oncall", true));
    assertThat(map.steps().keySet()).containsExactly("internet-banking", "everyday-banking");
    assertThat(map.steps().get("internet-banking").next()).containsExactly("everyday-banking");
    assertThat(map.steps().get("internet-banking").sources())
        .containsEntry(Source.QUEUE_WAIT, List.of("phone-in"))
        .containsEntry(Source.TICKET, List.of("web-*"))
        .containsEntry(Source.COMPLAINT, List.of("internet-banking"))
        .hasSize(3);
    assertThat(map.calendar())
        .containsExactly(
            new CalendarDays(
                LocalDate.of(1999, 1, 16),
                LocalDate.of(1999, 1, 17),
                "holiday",
                Set.of("everyday-banking")));
    assertThat(map.commonOwner()).contains("retail");
    assertThat(map.falsePagesPerOwnerPerWeek()).isEqualTo(0.5);
    assertThat(map.version()).matches("[0-9a-f]{12}");
  }

  @Test
  void shouldFillInWhatAMapLeavesOut() {
    JourneyMap map =
        JourneyMapReader.parse(
            "journey.yml",
            """
            journey: web
            timezone: UTC
            owners: { digital: {} }
            steps: [ { id: log-in, owner: digital } ]
            """);

    assertThat(map.owners().get("digital"))
        .isEqualTo(new Owner("digital", "digital", "digital", false));
    assertThat(map.steps().get("log-in").name()).isEqualTo("log-in");
    assertThat(map.steps().get("log-in").next()).isEmpty();
    assertThat(map.steps().get("log-in").sources()).isEmpty();
    assertThat(map.calendar()).isEmpty();
    assertThat(map.commonOwner()).isEmpty();
    assertThat(map.falsePagesPerOwnerPerWeek()).isEqualTo(0.25);
  }

  @Test
  void shouldTakeTextThatYamlOneDotOneWouldHaveTurnedIntoSomethingElse() {
    JourneyMap map =
        JourneyMapReader.parse(
            "journey.yml",
            """
            journey: web
            timezone: UTC
            owners: { no: { name: No, page: 22:00 } }
            steps: [ { id: off, owner: no, sources: { ticket: [yes, 012, 1999-01-16] } } ]
            """);

    assertThat(map.owners().get("no")).isEqualTo(new Owner("no", "No", "22:00", false));
    assertThat(map.steps().get("off").sources().get(Source.TICKET))
        .containsExactly("yes", "012", "1999-01-16");
  }

  @Test
  void shouldReadAllMapsOfAFolderByName() throws IOException {
    Files.writeString(folder.resolve("b.yml"), BANK);
    Files.writeString(folder.resolve("a.yaml"), BANK.replace("journey: bank", "journey: cards"));
    Files.writeString(folder.resolve("notes.txt"), "not a map");
    Files.writeString(folder.resolve(".hidden.yml"), "not: a map");

    JourneyMaps maps = JourneyMapReader.read(folder);

    assertThat(maps.byId().keySet()).containsExactly("cards", "bank");
  }

  @Test
  void shouldRefuseAFolderWithoutMaps() {
    assertThat(refusal(folder))
        .isEqualTo(folder + ": no map (expected: at least one .yml or .yaml file)");
  }

  @Test
  void shouldRefuseAFileThatDoesNotExist() {
    Path file = folder.resolve("journey.yml");

    assertThat(refusal(file))
        .isEqualTo(file + ": no such file (expected: a file that can be read)");
  }

  @Test
  void shouldReportTheProblemsOfAllFilesOfAFolder() throws IOException {
    Path first =
        Files.writeString(folder.resolve("a.yml"), BANK.replace("owner: retail", "owner: x"));
    Path second = Files.writeString(folder.resolve("b.yml"), "journey: [");
    Path third = Files.writeString(folder.resolve("c.yml"), BANK);

    assertThat(refusal(folder).lines().map(line -> line.replaceFirst(": .*", "")))
        .containsExactly(first + ":13:12", first + ":17:15", second + ":1:11", third + ":1:10");
  }

  private static String refusal(Path fileOrFolder) {
    return catchThrowableOfType(
            InvalidConfiguration.class, () -> JourneyMapReader.read(fileOrFolder))
        .getMessage();
  }
}
