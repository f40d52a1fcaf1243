package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.ChatWait;
import io.pulssi.event.Complaint;
import io.pulssi.event.Fact;
import io.pulssi.event.Outcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Signal;
import io.pulssi.event.SliceRecord;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Survey;
import io.pulssi.event.Ticket;
import io.pulssi.event.Verdict;
import io.pulssi.event.Warning;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaFormatter;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema to all its released versions. To release the schemas as they are now:
 *
 * <pre>mvn -pl event-schemas -am test -Dtest=ReleasedSchemasTest -Dpulssi.release=v2</pre>
 */
class ReleasedSchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/released");

  static Stream<Schema> current() throws IOException {
    List<Schema> schemas =
        Stream.of(
                QueueWait.SCHEMA$,
                ChatWait.SCHEMA$,
                Ticket.SCHEMA$,
                Survey.SCHEMA$,
                Complaint.SCHEMA$,
                Verdict.SCHEMA$,
                Fact.SCHEMA$,
                SliceRecord.SCHEMA$,
                Signal.SCHEMA$,
                Warning.SCHEMA$,
                StepStatus.SCHEMA$,
                Outcome.SCHEMA$)
            .toList();
    String release = System.getProperty("pulssi.release");
    if (release != null) {
      release(release, schemas);
    }
    return schemas.stream();
  }

  private static void release(String release, List<Schema> schemas) throws IOException {
    Path folder = Files.createDirectories(FOLDER.resolve(release));
    for (Schema schema : schemas) {
      Files.writeString(
          folder.resolve(schema.getName() + ".avsc"),
          SchemaFormatter.format("json/pretty", schema) + "\n");
    }
    List<String> names;
    try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
      names = folders.map(path -> path.getFileName().toString()).sorted().toList();
    }
    Files.writeString(FOLDER.resolve("releases.txt"), String.join("\n", names) + "\n");
  }

  @ParameterizedTest
  @MethodSource("current")
  void shouldStayReadableInBothDirectionsWithEveryReleasedVersion(Schema schema)
      throws IOException {
    List<Schema> released = releasedOnDisk(schema.getName());

    assertThat(released).as("released versions of %s", schema.getName()).isNotEmpty();
    for (Schema old : released) {
      assertThat(breaks(schema, old)).as(schema.getName()).isEmpty();
    }
  }

  @Test
  void shouldCoverEveryTopic() throws IOException {
    List<Schema> ofTopics =
        Topics.all().stream().map(Topic::schema).filter(Objects::nonNull).toList();

    assertThat(current().toList()).containsAll(ofTopics);
  }

  @Test
  void shouldShipEveryReleasedFolder() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
      assertThat(folders.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(ReleasedSchemas.releases());
    }
    assertThat(ReleasedSchemas.of("QueueWait")).hasSameSizeAs(releasedOnDisk("QueueWait"));
  }

  @Test
  void shouldCatchANewFieldWithoutDefault() {
    Schema changed =
        changed(
            "{\"name\": \"queue\"",
            "{\"name\": \"site\", \"type\": \"string\"}, {\"name\": \"queue\"");

    assertThat(breaks(changed, QueueWait.SCHEMA$)).hasSize(1).first().asString().contains("site");
  }

  @Test
  void shouldCatchARequiredFieldThatIsTakenAway() {
    Schema changed =
        changed("{\"name\": \"contactId\", ", "{\"name\": \"callId\", \"default\": \"\", ");

    assertThat(breaks(changed, QueueWait.SCHEMA$)).first().asString().contains("contactId");
  }

  @Test
  void shouldCatchAChangedType() {
    Schema changed =
        changed("\"waitSeconds\", \"type\": \"double\"", "\"waitSeconds\", \"type\": \"long\"");

    assertThat(breaks(changed, QueueWait.SCHEMA$)).isNotEmpty();
  }

  @Test
  void shouldAllowANewSymbolAndANewFieldWithDefault() {
    Schema changed =
        changed(
            "\"OVERFLOWED\", \"WAITING\"], \"default\": \"UNKNOWN\"}},",
            "\"OVERFLOWED\", \"WAITING\", \"TRANSFERRED\"], \"default\": \"UNKNOWN\"}},"
                + "{\"name\": \"site\", \"type\": [\"null\", \"string\"], \"default\": null},");

    assertThat(breaks(changed, QueueWait.SCHEMA$)).isEmpty();
  }

  private static Schema changed(String from, String to) {
    String json = readSource("src/main/avro/QueueWait.avsc");
    assertThat(json).contains(from);
    return new SchemaParser().parse(json.replace(from, to)).mainSchema();
  }

  private static String readSource(String path) {
    try {
      return Files.readString(Path.of(path));
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<Schema> releasedOnDisk(String record) throws IOException {
    List<Schema> schemas = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path file : files.filter(f -> f.endsWith(record + ".avsc")).sorted().toList()) {
        schemas.add(new SchemaParser().parse(Files.readString(file)).mainSchema());
      }
    }
    return schemas;
  }

  /** What of one could not be read with the other, in either direction. */
  private static List<String> breaks(Schema one, Schema other) {
    return Stream.of(
            SchemaCompatibility.checkReaderWriterCompatibility(one, other),
            SchemaCompatibility.checkReaderWriterCompatibility(other, one))
        .filter(pair -> pair.getType() != SchemaCompatibilityType.COMPATIBLE)
        .map(pair -> pair.getResult().toString())
        .toList();
  }
}
