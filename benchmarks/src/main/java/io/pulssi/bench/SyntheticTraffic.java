package io.pulssi.bench;

import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The minutes of a large centre. Of every twenty steps one has 8 contacts a day, one 1,800, the
 * others lie between in equal ratios. The lowest rate, at 3:00, is a ninth of the highest, at
 * 15:00; waits are lognormal; long waits are abandoned more often; every fourth contact opens a
 * ticket, every sixth ticket is reopened; every eighth contact answers a survey. Nothing goes
 * wrong: the benchmark measures cost, not detection.
 */
final class SyntheticTraffic {
  private static final long MINUTE = 60_000L;
  private static final double FEWEST = 8;
  private static final double MOST = 1_800;

  private final int steps;
  private final SplittableRandom chance;

  SyntheticTraffic(int steps, long seed) {
    this.steps = steps;
    this.chance = new SplittableRandom(seed);
  }

  /** A minute of one step. */
  record Minute(String step, long from, StepSummary summary) {}

  /**
   * All minutes of the slice that begins at a time, as the first half of the flow would send them.
   */
  List<Minute> slice(long from) {
    var minutes = new ArrayList<Minute>();
    for (int step = 0; step < steps; step++) {
      double perMinute = contactsPerDay(step) / 1440 * dailyFactor(from);
      for (long minute = from; minute < from + SliceSpan.MILLIS; minute += MINUTE) {
        int contacts = poisson(perMinute);
        if (contacts > 0) {
          minutes.add(new Minute(BenchmarkCentre.stepId(step), minute, summary(contacts)));
        }
      }
    }
    return minutes;
  }

  private static double contactsPerDay(int step) {
    int rank = step % BenchmarkCentre.KINDS;
    return FEWEST * StrictMath.pow(MOST / FEWEST, rank / (BenchmarkCentre.KINDS - 1.0));
  }

  private static double dailyFactor(long at) {
    double hour = Math.floorMod(at, 24 * 60 * MINUTE) / (60.0 * MINUTE);
    return 1 + .8 * StrictMath.sin((hour - 9) * StrictMath.PI / 12);
  }

  private StepSummary summary(int contacts) {
    var summary = new StepSummary();
    for (int i = 0; i < contacts; i++) {
      call(summary);
      if (chance.nextInt(4) == 0) {
        ticket(summary);
      }
      if (chance.nextInt(8) == 0) {
        survey(summary);
      }
    }
    return summary;
  }

  private void call(StepSummary summary) {
    double log = Math.max(0, 1.5 + .8 * chance.nextGaussian());
    double seconds = 10 * StrictMath.expm1(log);
    boolean gaveUp = chance.nextDouble() < 1 - StrictMath.exp(-seconds / 600);
    summary
        .addPhoneWait(seconds)
        .add(SignalMeasure.QUEUE_ARRIVALS, 1)
        .add(SignalMeasure.QUEUE_ENDED, 1)
        .add(SignalMeasure.QUEUE_ABANDONED, gaveUp ? 1 : 0)
        .add(SignalMeasure.QUEUE_WAITED, 1)
        .add(SignalMeasure.QUEUE_LONG, seconds > 180 ? 1 : 0)
        .add(SignalMeasure.QUEUE_LOG_WAIT, Math.round(log * 1e6))
        .add(SignalMeasure.QUEUE_LOG_WAIT_SQUARED, Math.round(log * log * 1e6))
        .add(SignalMeasure.CONTACTS_KNOWN, 1)
        .add(SignalMeasure.CONTACTS_REPEATED, chance.nextInt(10) == 0 ? 1 : 0);
  }

  private void ticket(StepSummary summary) {
    boolean back = chance.nextInt(6) == 0;
    summary
        .add(SignalMeasure.TICKET_EVENTS, back ? 4 : 3)
        .add(SignalMeasure.TICKET_OPENED, 1)
        .add(SignalMeasure.TICKET_MESSAGES, 2)
        .add(SignalMeasure.TICKET_PRESSED, chance.nextInt(5) == 0 ? 1 : 0)
        .add(SignalMeasure.TICKET_REASSIGNED, chance.nextInt(3) == 0 ? 1 : 0)
        .add(SignalMeasure.TICKET_RESOLVED, 1)
        .add(SignalMeasure.TICKET_CHAIN_DEPTH, chance.nextInt(3))
        .add(SignalMeasure.TICKET_REOPENED, back ? 1 : 0)
        .add(SignalMeasure.TICKET_REOPENED_DEPTH, back ? 1 : 0);
  }

  private void survey(StepSummary summary) {
    summary
        .add(SignalMeasure.SURVEY_INVITED, 3)
        .add(SignalMeasure.SURVEY_ANSWERED, 1)
        .add(SignalMeasure.SURVEY_SCORED, 1)
        .add(SignalMeasure.SURVEY_LOW, chance.nextInt(5) == 0 ? 1 : 0);
  }

  private int poisson(double mean) {
    double limit = StrictMath.exp(-mean);
    int count = 0;
    for (double product = chance.nextDouble(); product > limit; product *= chance.nextDouble()) {
      count++;
    }
    return count;
  }
}
