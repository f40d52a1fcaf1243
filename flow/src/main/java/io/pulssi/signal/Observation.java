package io.pulssi.signal;

import io.pulssi.event.VerdictNotice;
import io.pulssi.journey.JourneyStep;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to one step's minute: amounts of measures, and perhaps a wait or a verdict.
 *
 * <p>Negative amounts take back what was added before an event arrived out of order.
 */
public final class Observation {
  private final JourneyStep journeyStep;
  private final long at;
  private SignalMeasure[] measures = new SignalMeasure[8];
  private long[] amounts = new long[8];
  private int size;
  private double phoneWaitSeconds = Double.NaN;
  private double chatWaitSeconds = Double.NaN;
  private @Nullable VerdictNotice verdict;

  private Observation(JourneyStep journeyStep, long at) {
    this.journeyStep = journeyStep;
    this.at = at;
  }

  /** An empty observation at a step and an event time, epoch milliseconds. */
  public static Observation at(JourneyStep journeyStep, long at) {
    return new Observation(journeyStep, at);
  }

  /** Adds an amount of a measure. */
  public Observation add(SignalMeasure measure, long amount) {
    if (size == measures.length) {
      measures = Arrays.copyOf(measures, 2 * size);
      amounts = Arrays.copyOf(amounts, 2 * size);
    }
    measures[size] = measure;
    amounts[size++] = amount;
    return this;
  }

  /** Sets the wait of a contact that was answered or gave up on the phone. */
  public Observation phoneWait(double seconds) {
    phoneWaitSeconds = seconds;
    return this;
  }

  /** Sets the wait of a contact that was answered or gave up in chat. */
  public Observation chatWait(double seconds) {
    chatWaitSeconds = seconds;
    return this;
  }

  /** Sets an owner's verdict on a warning of the step. */
  public Observation verdict(VerdictNotice notice) {
    verdict = notice;
    return this;
  }

  /** The step at which the event counts. */
  public JourneyStep journeyStep() {
    return journeyStep;
  }

  /** Event time, epoch milliseconds. */
  public long at() {
    return at;
  }

  /** Number of amounts. */
  public int size() {
    return size;
  }

  /** The measure of amount {@code i}, from 0. */
  public SignalMeasure measure(int i) {
    return measures[i];
  }

  /** Amount {@code i}, from 0. */
  public long amount(int i) {
    return amounts[i];
  }

  /** The owner's verdict; null if the event was none. */
  public @Nullable VerdictNotice verdict() {
    return verdict;
  }

  /** The wait on the phone, seconds; NaN if there is none. */
  public double phoneWaitSeconds() {
    return phoneWaitSeconds;
  }

  /** The wait in chat, seconds; NaN if there is none. */
  public double chatWaitSeconds() {
    return chatWaitSeconds;
  }
}
