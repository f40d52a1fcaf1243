package io.pulssi.replay;

import io.pulssi.Wiring;
import io.pulssi.codec.OutputFormat;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.emit.SliceListener;
import io.pulssi.intake.CustomerPseudonyms;
import io.pulssi.intake.InputKnowledge;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.report.LearningDays;
import io.pulssi.report.ReplayPage;
import io.pulssi.report.ReportRecorder;
import io.pulssi.signal.ProducerKeys;
import io.pulssi.signal.WaitLimits;
import io.pulssi.state.StateStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One replay from files to files.
 *
 * @param maps the journeys
 * @param grace how much disorder is waited for
 * @param waits which waits count as what
 * @param customers tell references that are nobody's
 * @param deduplicate whether an event whose id was seen before is dropped
 */
public record ReplayRun(
    JourneyMaps maps,
    Duration grace,
    WaitLimits waits,
    CustomerPseudonyms customers,
    boolean deduplicate) {

  /** A replay that drops no event. */
  public ReplayRun(JourneyMaps maps, Duration grace, Duration longWait) {
    this(maps, grace, WaitLimits.longAfter(longWait), CustomerPseudonyms.none(), false);
  }

  /**
   * Plays the events of a folder and writes {@code warnings.jsonl}, {@code outcomes.jsonl}, {@code
   * signals.jsonl}, {@code dead-letters.jsonl}, {@code report.json} and {@code report.html}; with a
   * {@code truth.json} beside the events, pages are scored on it.
   *
   * @throws IOException if a file cannot be read or written
   */
  public ReplayReport run(Path eventFolder, Path outFolder, Progress progress) throws IOException {
    return run(eventFolder, outFolder, progress, slice -> {});
  }

  /**
   * The same, and the listener hears of every decided slice, in order of time.
   *
   * @throws IOException if a file cannot be read or written
   */
  public ReplayReport run(
      Path eventFolder, Path outFolder, Progress progress, SliceListener listener)
      throws IOException {
    return run(eventFolder, outFolder, progress, listener, ReplayEngine::direct);
  }

  ReplayReport run(
      Path eventFolder,
      Path outFolder,
      Progress progress,
      SliceListener listener,
      ReplayEngine.Factory engines)
      throws IOException {
    long begun = System.nanoTime();
    RecordedEvents.RecordedFolder recorded = RecordedEvents.readFolder(eventFolder);
    List<RecordedEvent> events = recorded.events();
    ReplayTally tally = new ReplayTally();
    ReplayCount count = new ReplayCount();
    ReportRecorder recorder = new ReportRecorder(maps);
    recorded.problems().forEach(tally::refused);
    ReplayScoring scoring = ReplayScoring.of(maps, eventFolder);
    try (RecordedOutputs outputs = new RecordedOutputs(outFolder, recorded);
        TopologyReplay replay =
            new TopologyReplay(
                wiring(tally, new Listeners(List.of(count, scoring, recorder, listener))),
                engines,
                outputs,
                ArrivalTimes.first(events),
                (done, time) -> progress.at(done, events.size(), time))) {
      replay.play(events);
      ReplayReport report =
          ReplayReport.of(
              maps,
              recorded,
              tally,
              count,
              scoring,
              outputs,
              UnreadFiles.of(eventFolder),
              deduplicate,
              LearningDays.of(recorder),
              System.nanoTime() - begun);
      report.write(outFolder.resolve("report.json"));
      ReplayPage.write(outFolder.resolve("report.html"), recorder, report.facts(events, scoring));
      return report;
    }
  }

  private Wiring wiring(ReplayTally tally, SliceListener listener) {
    return new Wiring(
        new CurrentMaps(maps),
        ProducerKeys.onePartition(),
        grace,
        waits,
        OutputFormat.JSON,
        StateStores.VOLATILE,
        source -> 1,
        RegistrySchemas.none(),
        customers,
        InputKnowledge.ofRecords(),
        tally,
        deduplicate,
        listener);
  }

  /** Hears how far a replay has come. */
  @FunctionalInterface
  public interface Progress {
    /** So many of so many events; the replay's clock stands at {@code time}, epoch milliseconds. */
    void at(int done, int total, long time);
  }
}
