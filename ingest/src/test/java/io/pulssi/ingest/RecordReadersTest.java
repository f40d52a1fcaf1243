package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.ingest.reader.RecordReader;
import io.pulssi.ingest.reader.RecordSink;
import io.pulssi.ingest.reader.Refusal;
import io.pulssi.ingest.reader.SourceRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReadersTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}\n{\"a\":2}\n",
        "{\"a\":1}{\"a\":2}",
        "[{\"a\":1},{\"a\":2}]",
        "{\n  \"a\": 1\n}\n\n{\n  \"a\": 2\n}",
        "\uFEFF[\r\n{\"a\":1},\r\n{\"a\":2}\r\n]"
      })
  void shouldFindOutTheFormOfJson(String text) throws IOException {
    assertThat(read("json", text.getBytes(StandardCharsets.UTF_8)))
        .extracting(line -> line.substring(line.indexOf(' ') + 1))
        .containsExactly("{\"a\":1}", "{\"a\":2}");
  }

  @Test
  void shouldGoOnBehindBrokenJson() throws IOException {
    String text = "{\"a\":1}\n{\"a\":\n{\"a\":3}\nrubbish\n{\"a\":5}\n";

    assertThat(read("json", text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "1 {\"a\":1}", "2 broken JSON", "3 {\"a\":3}", "4 broken JSON", "5 {\"a\":5}");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void shouldFindOutTheDelimiterOfCsv(String delimiter) throws IOException {
    String text = "no~\"na;m,e\"\r\n1~\"two\nlines\"\r\n\r\n2~ä\r\n3\r\n".replace("~", delimiter);

    assertThat(read("csv", text.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "2 {\"no\":\"1\",\"na;m,e\":\"two\\nlines\"}",
            "5 {\"no\":\"2\",\"na;m,e\":\"ä\"}",
            "6 1 values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "UTF-16", "UTF-8"})
  void shouldFindOutTheEncoding(String charset) throws IOException {
    byte[] bytes = "no,name\n1,Jyväskylä\n".getBytes(Charset.forName(charset));

    assertThat(read("csv", bytes)).containsExactly("2 {\"no\":\"1\",\"name\":\"Jyväskylä\"}");
  }

  @Test
  void shouldUnpack() throws IOException {
    Path file = folder.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read("json", file)).containsExactly("1 {\"a\":1}");
  }

  private List<String> read(String format, byte[] bytes) throws IOException {
    return read(format, Files.write(folder.resolve("file"), bytes));
  }

  private static List<String> read(String format, Path file) throws IOException {
    List<String> found = new ArrayList<>();
    RecordReader.of(format, "")
        .read(
            file,
            new RecordSink() {
              @Override
              public void record(SourceRecord record) {
                found.add(record.line() + " " + record.value());
              }

              @Override
              public void refused(Refusal refusal) {
                found.add(refusal.line() + " " + refusal.given());
              }

              @Override
              public void ignored(String why) {}

              @Override
              public void noted(String why) {}
            });
    return found;
  }
}
