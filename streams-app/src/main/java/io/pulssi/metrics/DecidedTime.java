package io.pulssi.metrics;

import io.pulssi.emit.SliceListener;
import io.pulssi.outcome.ScoredSlice;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers how far decisions have come, and passes every slice on. */
public final class DecidedTime implements SliceListener {
  private final SliceListener next;
  private final AtomicLong upTo = new AtomicLong(Long.MIN_VALUE);

  public DecidedTime(SliceListener next) {
    this.next = next;
  }

  @Override
  public void scored(ScoredSlice slice) {
    next.scored(slice);
    upTo.accumulateAndGet(slice.to(), Math::max);
  }

  @Override
  public void released(String journey) {
    next.released(journey);
  }

  /** End of the last slice decided, epoch milliseconds. */
  public long upTo() {
    return upTo.get();
  }
}
