package io.pulssi.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.report.ReportFacts;
import io.pulssi.score.RunScore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to: {@code report.json}.
 *
 * @param journey id; several are joined by commas
 * @param from time of the first event that could be read, RFC 3339; absent without any
 * @param to time of the last event taken at its word
 * @param events for each source that a step uses, what became of its records
 * @param notRead how many events the files hold of sources that no step uses
 * @param warnings how many warnings there were
 * @param surges of complaints, by time; absent without any complaint
 * @param score how the pages fared; absent where the truth is not known
 * @param elapsedSeconds reading, playing and writing
 * @param eventsPerSecond events played, over all that time
 * @param slicesClosed five-minute slices decided
 * @param sliceRecords summaries and watermarks sent between the two stages
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayReport(
    String journey,
    @Nullable String from,
    @Nullable String to,
    Map<String, Records> events,
    Map<String, Long> notRead,
    WarningCount warnings,
    @Nullable List<SurgeStart> surges,
    @Nullable RunScore score,
    double elapsedSeconds,
    long eventsPerSecond,
    long slicesClosed,
    long sliceRecords) {

  /**
   * What became of the records of one source: read = accepted + dead-lettered; late ones are
   * accepted ones.
   */
  public record Records(long read, long accepted, long late, Map<String, Long> deadLettered) {}

  /** Warnings that paged, and those that only watched. */
  public record WarningCount(int paged, int watched) {}

  /** That complaints about a step surged, and since when, RFC 3339. */
  public record SurgeStart(String step, String at) {}

  static ReplayReport of(
      JourneyMaps maps,
      List<RecordedEvent> events,
      ReplayTally tally,
      ReplayCount count,
      ReplayScoring scoring,
      RecordedOutputs outputs,
      long elapsedNanos) {
    double seconds = elapsedNanos / 1e9;
    long[] arrivals = ArrivalTimes.of(events);
    Map<String, Long> recorded =
        events.stream()
            .collect(Collectors.groupingBy(event -> event.topic().thing(), Collectors.counting()));
    Map<String, Records> read = records(maps, recorded, tally);
    return new ReplayReport(
        String.join(",", maps.byId().keySet()),
        arrivals.length == 0 ? null : text(arrivals[0]),
        arrivals.length == 0 ? null : text(arrivals[arrivals.length - 1]),
        read,
        notRead(recorded, read),
        new WarningCount(count.paged(), count.watched()),
        surges(read, scoring),
        scoring.score(),
        Math.round(seconds * 1000) / 1000.0,
        Math.round(events.size() / seconds),
        count.slices(),
        outputs.sliceRecords());
  }

  private static @Nullable List<SurgeStart> surges(
      Map<String, Records> read, ReplayScoring scoring) {
    Records complaints = read.get(Source.COMPLAINT.label());
    return complaints == null || complaints.accepted() == 0
        ? null
        : scoring.surges().stream()
            .map(surge -> new SurgeStart(surge.step(), text(surge.at())))
            .toList();
  }

  private static Map<String, Records> records(
      JourneyMaps maps, Map<String, Long> recorded, ReplayTally tally) {
    Map<String, Records> records = new LinkedHashMap<>();
    for (Source source : Source.values()) {
      Long read = recorded.get(source.label());
      if (read != null && maps.sources().contains(source)) {
        ReplayTally.Counts counts = tally.counts(source);
        records.put(
            source.label(),
            new Records(read, counts.accepted(), counts.late(), counts.deadLettered()));
      }
    }
    return records;
  }

  private static Map<String, Long> notRead(Map<String, Long> recorded, Map<String, Records> read) {
    Map<String, Long> rest = new TreeMap<>(recorded);
    rest.keySet().removeAll(read.keySet());
    return rest;
  }

  /** The same for the page. */
  ReportFacts facts(List<RecordedEvent> recorded, ReplayScoring scoring) {
    Map<String, ReportFacts.SourceFacts> sources = new LinkedHashMap<>();
    events.forEach(
        (source, records) ->
            sources.put(
                source,
                new ReportFacts.SourceFacts(
                    records.read(), records.accepted(), records.late(), records.deadLettered())));
    long[] arrivals = ArrivalTimes.of(recorded);
    long first = arrivals.length == 0 ? 0 : arrivals[0];
    long last = arrivals.length == 0 ? 0 : arrivals[arrivals.length - 1];
    return new ReportFacts(first, last, sources, notRead, scoring.truth(), score);
  }

  void write(Path file) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
  }

  /** In one line, for the terminal. */
  public String summary() {
    long accepted = events.values().stream().mapToLong(Records::accepted).sum();
    long dead =
        events.values().stream()
            .flatMap(records -> records.deadLettered().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    return String.format(
        Locale.ROOT,
        "%s: %,d events accepted, %,d dead-lettered; %d paged, %d watched; %.1f s, %,d events/s",
        journey,
        accepted,
        dead,
        warnings.paged(),
        warnings.watched(),
        elapsedSeconds,
        eventsPerSecond);
  }

  private static String text(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
