package io.pulssi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("faults")
class FaultsIT {
  /**
   * What {@code .ci/run} tries: the control, kills, and one of each fault that takes little time.
   */
  private static final String BOUNDED = "bounded";

  private static final FaultTable TABLE = new FaultTable();

  @TempDir static Path shared;
  private static Oracle oracle;

  @TempDir Path folder;

  @BeforeAll
  static void replay() throws Exception {
    System.out.printf("faults.seed %d%n", Dials.seed());
    oracle = Oracle.of(shared, Dials.seed());
  }

  @Test
  @Tag(BOUNDED)
  void shouldLoseAndDoubleNothingWhenKilledAgainAndAgain() throws Exception {
    assertExact(Kills.exactlyOnce(Dials.kills()));
  }

  @Test
  @Tag(BOUNDED)
  void shouldFindDoublesAndWrongSumsWithAtLeastOnce() throws Exception {
    Row row = run(Kills.atLeastOnce(3), 0);
    assertThat(row.comparison().doubled() + row.comparison().wrong()).isPositive();
  }

  @Test
  @Tag(BOUNDED)
  void shouldResumeAfterTermination() throws Exception {
    assertExact(Crashes.terminate());
  }

  @Test
  void shouldGoOnAfterACrashWithoutTransactionalStores() throws Exception {
    assertExact(Crashes.becomesTransactional());
  }

  @Test
  void shouldShareTheWorkWithThoseWhoComeAndGo() throws Exception {
    assertExact(Crashes.joinAndLeave());
  }

  @Test
  @Tag(BOUNDED)
  void shouldGoOnWithinHalfAMinuteWhenTheOwnerDies() throws Exception {
    assertExact(Crashes.ownerDies(0), Duration.ofSeconds(30));
  }

  @Test
  void shouldGoOnWithinAQuarterMinuteFromAStandby() throws Exception {
    assertExact(Crashes.ownerDies(1), Duration.ofSeconds(15));
  }

  @Test
  void shouldFenceOneThatStoodStill() throws Exception {
    assertExact(Crashes.pause());
  }

  @Test
  void shouldRollFromOneBuildToTheNext() throws Exception {
    assertExact(Crashes.rollingRestart(Dials.olderClassPath()));
  }

  @Test
  void shouldSurviveTheActiveController() throws Exception {
    assertExact(BrokerFaults.activeControllerDies());
  }

  @Test
  @Tag(BOUNDED)
  void shouldWaitForABrokerThatIsGone() throws Exception {
    assertExact(BrokerFaults.brokerIsGone(Duration.ofSeconds(Dials.outageSeconds())));
  }

  @Test
  void shouldRestoreAStateThatWasWiped() throws Exception {
    assertExact(DiskFaults.wiped());
  }

  @Test
  @Tag(BOUNDED)
  void shouldEndAndResumeWhenTheDiskIsFull() throws Exception {
    assertExact(DiskFaults.full());
  }

  @Test
  @Tag(BOUNDED)
  void shouldRefuseADiskThatCannotBeWritten() throws Exception {
    assertExact(DiskFaults.readOnly());
  }

  @Test
  void shouldBearASlowDisk() throws Exception {
    assertExact(DiskFaults.slow());
  }

  @Test
  void shouldNotMindAClockThatIsAnHourOff() throws Exception {
    assertExact(new ClockFault(Duration.ofHours(1)));
  }

  @Test
  void shouldRestoreWhatItKnewOfManyTickets() throws Exception {
    for (int tickets : Dials.restoreSizes()) {
      var restore = new Restore(tickets);
      Path place = Files.createDirectories(folder.resolve("restore-" + tickets));
      Row row = run(place, Oracle.of(place, restore.events(), Dials.seed()), restore, 0);
      assertThat(row.comparison().isExact()).as(row.comparison().toString()).isTrue();
    }
  }

  private void assertExact(Fault fault, Duration toOutput) throws Exception {
    for (Row row : assertExact(fault)) {
      assertThat(row.secondsToOutput())
          .as("seconds to the first output after " + row.fault())
          .allMatch(seconds -> seconds < toOutput.toSeconds());
    }
  }

  private List<Row> assertExact(Fault fault) throws Exception {
    List<Row> rows = new ArrayList<>();
    for (int round = 0; round < Dials.rounds(); round++) {
      Row row = run(fault, round);
      assertThat(row.comparison().isExact())
          .as("%s, round %d: %s", fault.name(), round, row.comparison())
          .isTrue();
      rows.add(row);
    }
    return rows;
  }

  private Row run(Fault fault, int round) throws Exception {
    return run(folder.resolve("round-" + round), oracle, fault, round);
  }

  private static Row run(Path place, Oracle expected, Fault fault, int round) throws Exception {
    var random = new Random(Dials.seed() + round);
    try (var bench = new Bench(place, expected, fault, random)) {
      Row row = bench.run();
      TABLE.add(row);
      return row;
    }
  }
}
