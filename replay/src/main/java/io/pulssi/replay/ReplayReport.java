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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a replay came to: {@code report.json}.
 *
 * @param journey id; several are joined by commas
 * @param from time of the first event that could be read, RFC 3339; absent without any
 * @param to time of the last event taken at its word
 * @param events for each source that a step uses, what became of its records
 * @param notRead how many events the files hold of sources that no step uses
 * @param findings what is to be known of the events first: what was refused and why, files that
 *     were not read, events that came again; a sentence each
 * @param learning for each journey with less than the days of learning, how far it has come
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
    List<String> findings,
    List<String> learning,
    WarningCount warnings,
    @Nullable List<SurgeStart> surges,
    @Nullable RunScore score,
    double elapsedSeconds,
    long eventsPerSecond,
    long slicesClosed,
    long sliceRecords) {

  /**
   * What became of the records of one source: read = accepted + dead-lettered. Late ones and
   * duplicates, which are dropped, are accepted ones. Redelivered are those whose event id stands
   * in an earlier record of the source.
   */
  public record Records(
      long read,
      long accepted,
      long late,
      long redelivered,
      long duplicates,
      Map<String, Long> deadLettered) {}

  /** Warnings that paged, and those that only watched. */
  public record WarningCount(int paged, int watched) {}

  /** That complaints about a step surged, and since when, RFC 3339. */
  public record SurgeStart(String step, String at) {}

  static ReplayReport of(
      JourneyMaps maps,
      RecordedEvents.RecordedFolder recorded,
      ReplayTally tally,
      ReplayCount count,
      ReplayScoring scoring,
      RecordedOutputs outputs,
      Map<String, String> unreadFiles,
      boolean deduplicated,
      List<String> learning,
      long elapsedNanos) {
    List<RecordedEvent> events = recorded.events();
    double seconds = elapsedNanos / 1e9;
    long[] arrivals = ArrivalTimes.of(events);
    boolean dated = ArrivalTimes.first(events) > 0;
    Map<String, Long> found = new HashMap<>();
    events.forEach(event -> found.merge(event.topic().thing(), 1L, Long::sum));
    recorded.problems().forEach(file -> found.merge(file.topic().thing(), 1L, Long::sum));
    Map<String, Records> read = records(maps, found, redelivered(events), tally);
    return new ReplayReport(
        String.join(",", maps.byId().keySet()),
        dated ? text(arrivals[0]) : null,
        dated ? text(arrivals[arrivals.length - 1]) : null,
        read,
        notRead(found, read),
        ReplayFindings.of(unreadFiles, outputs.refusals(), read, deduplicated),
        learning,
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
      JourneyMaps maps,
      Map<String, Long> recorded,
      Map<String, Long> redelivered,
      ReplayTally tally) {
    Map<String, Records> records = new LinkedHashMap<>();
    for (Source source : Source.values()) {
      Long read = recorded.get(source.label());
      if (read != null && maps.sources().contains(source)) {
        ReplayTally.Counts counts = tally.counts(source);
        records.put(
            source.label(),
            new Records(
                read,
                counts.accepted(),
                counts.late(),
                redelivered.getOrDefault(source.label(), 0L),
                counts.duplicates(),
                counts.deadLettered()));
      }
    }
    return records;
  }

  private static Map<String, Long> redelivered(List<RecordedEvent> events) {
    Map<String, Set<String>> ids = new HashMap<>();
    Map<String, Long> redelivered = new HashMap<>();
    for (RecordedEvent event : events) {
      String source = event.topic().thing();
      if (!event.eventId().isEmpty()
          && !ids.computeIfAbsent(source, any -> new HashSet<>()).add(event.eventId())) {
        redelivered.merge(source, 1L, Long::sum);
      }
    }
    return redelivered;
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
    return new ReportFacts(
        first, last, sources, notRead, findings, learning, scoring.truth(), score);
  }

  void write(Path file) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
  }

  /** Events that were accepted, of all sources. */
  public long accepted() {
    return events.values().stream().mapToLong(Records::accepted).sum();
  }

  /** For the terminal: the result in one line, then what is to be known of the events. */
  public String summary() {
    List<String> lines = new ArrayList<>();
    lines.add(result());
    lines.addAll(learning);
    lines.addAll(findings);
    return String.join(System.lineSeparator(), lines);
  }

  private String result() {
    long dead =
        events.values().stream()
            .flatMap(records -> records.deadLettered().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    return String.format(
        Locale.ROOT,
        "%s: %,d events accepted, %,d dead-lettered; %d paged, %d watched; %.1f s, %,d events/s",
        journey,
        accepted(),
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
