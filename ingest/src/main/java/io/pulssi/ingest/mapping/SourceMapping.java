package io.pulssi.ingest.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the records of one source become events.
 *
 * @param source its name
 * @param docs where the payload is described
 * @param format {@code json}, {@code csv} or {@code queue-log}
 * @param reader the reader in Java that comes before the mapping; absent for none
 * @param records the path of a list of records within one; absent where each is one
 * @param parsed paths of texts that hold JSON
 * @param id of a delivery: a second one is a repeat, or newer
 * @param newest tells which of two with one id is the newer
 * @param numbered whether another event with an id that was used gets a number
 * @param examples files of payloads with their events, beside the mapping
 * @param changes what became of local times
 */
public record SourceMapping(
    String source,
    String docs,
    String format,
    @Nullable String reader,
    @Nullable ValuePath records,
    List<String> parsed,
    @Nullable Expression id,
    @Nullable Expression newest,
    boolean numbered,
    Supplier<@Nullable Memory> memory,
    List<RecordLink> links,
    List<EventRule> events,
    List<IgnoreRule> ignores,
    List<String> examples,
    ClockChanges changes) {
  static final Set<String> FORMATS = Set.of("json", "csv", "queue-log");
  static final Set<String> READERS = Set.of("genesys-conversations");

  /**
   * Reads a mapping.
   *
   * @throws InvalidMappingException with everything that is wrong with it
   */
  public static SourceMapping read(String file, String text) {
    return new MappingReader(file).read(text);
  }

  /** Whether all records must be seen before the first becomes an event. */
  boolean needsAllRecords() {
    return newest != null || !links.isEmpty();
  }

  /** Reads a mapping's file. */
  public static SourceMapping read(Path file) throws java.io.IOException {
    return read(file.toString(), java.nio.file.Files.readString(file));
  }
}
