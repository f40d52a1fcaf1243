package io.pulssi.signal;

import io.pulssi.event.VerdictNotice;
import io.pulssi.journey.JourneyStep;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What one event adds to one step's minute: amounts of measures, and perhaps a wait.
 *
 * <p>A retraction has negative amounts: it takes back what an earlier event, seen out of order, had
 * added.
 */
public final class Observation {
  private final JourneyStep place;
  private final long at;
  private SignalMeasure[] measures = new SignalMeasure[8];
  private long[] amounts = new long[8];
  private int size;
  private double phoneWaitSeconds = Double.NaN;
  private double chatWaitSeconds = Double.NaN;
  private @Nullable VerdictNotice verdict;

  private Observation(JourneyStep place, long at) {
    this.place = place;
    this.at = at;
  }

  /** Nothing yet, at a step and an event time in epoch milliseconds. */
  public static Observation at(JourneyStep place, long at) {
    return new Observation(place, at);
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

  /** The wait of a contact that was answered or gave up on the phone. */
  public Observation phoneWait(double seconds) {
    phoneWaitSeconds = seconds;
    return this;
  }

  /** The wait of a contact that was answered or gave up in chat. */
  public Observation chatWait(double seconds) {
    chatWaitSeconds = seconds;
    return this;
  }

  /** An owner's word on a warning of the step. */
  public Observation verdict(VerdictNotice word) {
    verdict = word;
    return this;
  }

  /** The step. */
  public JourneyStep place() {
    return place;
  }

  /** Event time, epoch milliseconds. */
  public long at() {
    return at;
  }

  /** How many amounts there are. */
  public int size() {
    return size;
  }

  /** The measure of the i-th amount. */
  public SignalMeasure measure(int i) {
    return measures[i];
  }

  /** The i-th amount. */
  public long amount(int i) {
    return amounts[i];
  }

  /** An owner's word, if that is what the event was. */
  public @Nullable VerdictNotice verdict() {
    return verdict;
  }

  /** In seconds; NaN when there is none. */
  public double phoneWaitSeconds() {
    return phoneWaitSeconds;
  }

  /** In seconds; NaN when there is none. */
  public double chatWaitSeconds() {
    return chatWaitSeconds;
  }
}
