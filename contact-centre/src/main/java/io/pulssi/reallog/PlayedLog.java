package io.pulssi.reallog;

import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.outcome.ScoredSlice;
import io.pulssi.replay.ReplayRun;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;

/** Logs played through the flow with the shipped settings, and all it thought and said of them. */
final class PlayedLog {
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration LONG_WAIT = Duration.ofMinutes(3);

  private final Map<String, List<Warning>> revisions = new LinkedHashMap<>();
  private final Map<String, NavigableMap<Long, Scored>> scores = new TreeMap<>();

  private PlayedLog() {}

  /**
   * Plays one file of events of several folders, one folder after the other.
   *
   * @throws IOException if a file cannot be read
   */
  static PlayedLog of(JourneyMaps maps, String file, List<Path> folders) throws IOException {
    var played = new PlayedLog();
    Path work = Files.createTempDirectory("pulssi-real-logs");
    try {
      // Files packed with gzip may simply be put one behind the other.
      try (OutputStream joined = Files.newOutputStream(work.resolve(file))) {
        for (Path folder : folders) {
          Files.copy(folder.resolve(file), joined);
        }
      }
      new ReplayRun(maps, GRACE, LONG_WAIT)
          .run(work, work.resolve("out"), (done, total, time) -> {}, played::hear);
    } finally {
      Utils.delete(work.toFile());
    }
    return played;
  }

  private void hear(ScoredSlice slice) {
    for (Warning warning : slice.decisions().warnings()) {
      revisions.computeIfAbsent(warning.getWarningId(), any -> new ArrayList<>()).add(warning);
    }
    long at = slice.to();
    slice
        .evidence()
        .steps()
        .forEach(
            (step, evidence) ->
                scores.computeIfAbsent(step, any -> new TreeMap<>()).put(at, scored(evidence)));
  }

  private static Scored scored(StepEvidence evidence) {
    String line = evidence.lines().isEmpty() ? "" : evidence.lines().get(0).line().label();
    return new Scored(evidence.score(), line, evidence.learning());
  }

  /** The warnings that began from one time to another, exclusive, in that order. */
  List<WarningHistory> told(long from, long to) {
    return revisions.values().stream()
        .map(WarningHistory::new)
        .filter(told -> told.since() >= from && told.since() < to)
        .sorted(Comparator.comparingLong(WarningHistory::since).thenComparing(WarningHistory::step))
        .toList();
  }

  /** What was last thought of a step by then. */
  Scored scoreAt(String step, long at) {
    Map.Entry<Long, Scored> last = scoresOf(step).floorEntry(at);
    return last == null ? Scored.NOTHING : last.getValue();
  }

  /** The highest score of a step from one time, exclusive, to another, inclusive. */
  Scored highest(String step, long from, long to) {
    return scoresOf(step).subMap(from, false, to, true).values().stream()
        .max(Comparator.comparingDouble(Scored::score))
        .orElse(Scored.NOTHING);
  }

  private NavigableMap<Long, Scored> scoresOf(String step) {
    return scores.getOrDefault(step, new TreeMap<>());
  }
}
