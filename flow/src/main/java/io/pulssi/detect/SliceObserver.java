package io.pulssi.detect;

import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.SeriesResidual;
import io.pulssi.journey.Source;

/** Adds a slice to the state of a step, as far as this needs no other step. */
final class SliceObserver {
  /** After so many slices without waits (half a day) the evidence of waits starts again from 0. */
  private static final int CLOSED_SLICES = 144;

  private final int slice;
  private final boolean storm;
  private final LoadMemory loads;

  SliceObserver(int slice, boolean storm, LoadMemory loads) {
    this.slice = slice;
    this.storm = storm;
    this.loads = loads;
  }

  void observe(StepCase each) {
    StepTrace trace = each.trace();
    observeContacts(each);
    observeClosedPeriod(each);
    observeCapacity(each);
    observeWaits(each);
    trace.ends.advance(slice);
    SeriesResidual ends = each.residual(BaselineSeries.PHONE_ABANDONED);
    if (each.learning() && ends != null) {
      trace.ends.add(slice, ends.n(), ends.observed());
    }
    observeReopens(each);
    observeScores(each);
    if (each.learning()) {
      trace.forgetEvidence();
    }
  }

  private static void observeContacts(StepCase each) {
    double contacts = 0;
    double usual = 0;
    for (int i = 0; i < ContactKind.count(); i++) {
      ContactKind kind = ContactKind.at(i);
      SeriesResidual residual = each.residual(kind.series());
      if (residual != null) {
        each.trace().now.addContacts(kind, residual);
        contacts += residual.observed();
        usual += residual.expected();
      }
    }
    each.trace().load.add(contacts, usual);
  }

  private void observeClosedPeriod(StepCase each) {
    StepTrace trace = each.trace();
    boolean blind = each.isBlind(Source.QUEUE_WAIT) || each.isBlind(Source.CHAT_WAIT);
    boolean waits =
        each.residual(BaselineSeries.PHONE_WAIT) != null
            || each.residual(BaselineSeries.CHAT_WAIT) != null;
    if (waits && slice - trace.lastWaits >= CLOSED_SLICES) {
      trace.forgetWaits();
    }
    if (waits || blind) {
      trace.lastWaits = slice;
    }
  }

  private void observeCapacity(StepCase each) {
    int bin = each.trace().load.bin();
    each.rated()
        .residuals()
        .forEach(
            (series, residual) -> {
              if (series.isCapacity()) {
                LoadBin own = loads.own(each.step(), bin);
                LoadBin pooled = loads.pooled(bin);
                each.trace().now.add(series, residual, own.adjusted(series, residual.z(), pooled));
                if (each.hasReliableResiduals() && !storm) {
                  own.add(series, residual.z());
                  pooled.add(series, residual.z());
                }
              }
            });
  }

  private void observeWaits(StepCase each) {
    StepTrace trace = each.trace();
    double wait = each.meanZ(BaselineSeries.PHONE_WAIT, BaselineSeries.CHAT_WAIT);
    double abandoned = each.meanZ(BaselineSeries.PHONE_ABANDONED, BaselineSeries.CHAT_ABANDONED);
    if (Double.isNaN(wait) || Double.isNaN(abandoned)) {
      return;
    }
    trace.now.addWait(wait);
    trace.harmKnown = true;
    trace.now.addHarm((wait + abandoned) / 2);
    if (!storm && !each.learning()) {
      trace.fast.add(wait, abandoned, slice);
    }
  }

  private static void observeReopens(StepCase each) {
    SeriesResidual residual = each.residual(BaselineSeries.REOPENS);
    if (residual != null) {
      each.trace().now.reopens().add(residual);
    }
  }

  private static void observeScores(StepCase each) {
    SeriesResidual residual = each.residual(BaselineSeries.LOW_SCORES);
    if (residual != null) {
      each.trace().now.lowScores().add(residual);
    }
  }
}
