package io.pulssi.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.jspecify.annotations.Nullable;

/** The schemas as they were in each release: events written with them stay readable for ever. */
final class ReleasedSchemas {

  private static final String FOLDER = "/released/";

  private ReleasedSchemas() {}

  /** The releases, oldest first, such as {@code v1}. */
  static List<String> releases() {
    String index = text("releases.txt");
    if (index == null) {
      throw new IllegalStateException(FOLDER + "releases.txt: absent (expected: in the jar)");
    }
    return index.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** The released versions of a record, oldest first; a record added later has fewer. */
  static List<Schema> of(String recordName) {
    List<Schema> schemas = new ArrayList<>();
    for (String release : releases()) {
      String json = text(release + "/" + recordName + ".avsc");
      if (json != null) {
        schemas.add(new SchemaParser().parse(json).mainSchema());
      }
    }
    return schemas;
  }

  private static @Nullable String text(String path) {
    try (InputStream in = ReleasedSchemas.class.getResourceAsStream(FOLDER + path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(FOLDER + path, e);
    }
  }
}
