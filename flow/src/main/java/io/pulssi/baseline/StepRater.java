package io.pulssi.baseline;

import io.pulssi.journey.Source;
import io.pulssi.slice.StepSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares one step in one slice with its baseline, and lets the baseline learn from it. */
final class StepRater {
  /**
   * Weight of an empty slice while its source is blind, or on a day that the calendar marks as
   * different.
   */
  private static final double DOUBTFUL_WEIGHT = .25;

  /** A count of 0 is shown only where at least so many are usual. */
  private static final double SHOWN_EXPECTED_MIN = 1;

  private static final List<BaselineSeries> CONTACTS =
      List.of(
          BaselineSeries.PHONE_CONTACTS,
          BaselineSeries.CHAT_CONTACTS,
          BaselineSeries.TICKETS_OPENED);

  private final String step;
  private final StepSummary counted;
  private final StepHistory history;
  private final SeasonalMean usual;
  private final boolean learning;
  private final boolean differentDay;
  private final Set<Source> sources;

  private final Map<BaselineSeries, SeriesResidual> residuals = new EnumMap<>(BaselineSeries.class);
  private final List<SignalRating> ratings = new ArrayList<>();

  StepRater(
      String step,
      StepSummary counted,
      StepHistory history,
      SeasonalMean usual,
      boolean learning,
      boolean differentDay,
      Set<Source> sources) {
    this.step = step;
    this.counted = counted;
    this.history = history;
    this.usual = usual;
    this.learning = learning;
    this.differentDay = differentDay;
    this.sources = sources;
  }

  RatedStep rate() {
    Set<Source> blind = blindSources();
    OldestWaiting oldest = oldest();
    var expectation = new SeriesExpectation(counted, history, usual, learning);
    for (int i = 0; i < BaselineSeries.count(); i++) {
      BaselineSeries series = BaselineSeries.at(i);
      boolean visited = usual.isVisited(series);
      SeriesResidual residual = expectation.of(series, emptySliceWeight(series, blind, visited));
      if (residual != null && !blind.contains(series.source())) {
        keep(series, residual);
      }
    }
    ratings.sort(Comparator.comparing(SignalRating::signal));
    double contacts = contacts();
    ObservedDays days = history.days();
    if (isObserved()) {
      days.observe(contacts);
    }
    return new RatedStep(
        step,
        counted,
        List.copyOf(ratings),
        contacts,
        expectedContacts(),
        days.count(),
        days.contactsPerDay(),
        Collections.unmodifiableSet(blind),
        Collections.unmodifiableMap(residuals),
        oldest,
        history.silence().isBlind(Source.COMPLAINT) && !differentDay);
  }

  /** The sources that are blind. A source that the map no longer assigns to the step cannot be. */
  private Set<Source> blindSources() {
    Set<Source> blind = EnumSet.noneOf(Source.class);
    SourceSilence silence = history.silence();
    for (SourceActivity activity : SourceActivity.values()) {
      if (!sources.contains(activity.source())) {
        silence.forget(activity.source());
      } else if (activity.hasEvents(counted)) {
        silence.observe(activity.source());
      } else if (silence.isAlive(activity.source()) && !differentDay) {
        silence.observeSilence(
            activity.source(),
            usual.isKnown(activity.series()) ? usual.expectedMin(activity.series()) : 0,
            history.spread().dispersion(activity.series()));
      }
      if (activity.isWatched() && silence.isBlind(activity.source()) && !differentDay) {
        blind.add(activity.source());
      }
    }
    FeedCompleteness complete = history.completeness();
    if (complete.lacksAnsweredCalls(counted, usualMean(BaselineSeries.PHONE_CONTACTS))
        && !differentDay) {
      blind.add(Source.QUEUE_WAIT);
    }
    if (complete.lacksAnsweredChats(counted, usualMean(BaselineSeries.CHAT_CONTACTS))
        && !differentDay) {
      blind.add(Source.CHAT_WAIT);
    }
    blind.retainAll(sources);
    return blind;
  }

  private double usualMean(BaselineSeries contacts) {
    return usual.isKnown(contacts) ? usual.mean(contacts) : 0;
  }

  /**
   * Weight of a slice without events. An hour without history has full weight: its silence may be
   * usual.
   */
  private double emptySliceWeight(BaselineSeries series, Set<Source> blind, boolean visited) {
    boolean doubtful = differentDay || blind.contains(series.source());
    return doubtful && visited ? DOUBTFUL_WEIGHT : 1;
  }

  private void keep(BaselineSeries series, SeriesResidual residual) {
    SignalName signal = series.signal();
    if (signal != null) {
      show(series, signal, residual);
    }
    if (series != BaselineSeries.COMPLAINTS && !Double.isNaN(residual.z())) {
      residuals.put(series, residual);
    }
  }

  private void show(BaselineSeries series, SignalName signal, SeriesResidual residual) {
    if (series == BaselineSeries.REOPENS) {
      SignalRating rating = reopens(signal, residual);
      if (rating != null) {
        ratings.add(rating);
      }
    } else if (series.kind() != BaselineSeries.Kind.COUNT
        || residual.observed() > 0
        || residual.expected() >= SHOWN_EXPECTED_MIN) {
      ratings.add(UsualBand.rating(series, signal, residual));
    }
  }

  /** Shows about the last day, because one slice holds next to no reopens. */
  private @Nullable SignalRating reopens(SignalName signal, SeriesResidual residual) {
    ReopenExposure reopening = history.reopening();
    double n = reopening.recentExposures();
    if (n < 1 || !SourceActivity.TICKET.hasEvents(counted)) {
      return null;
    }
    double expected = n * reopening.share();
    var recent = SeriesResidual.of(n, reopening.recentReopens(), expected, expected);
    SignalRating shown = UsualBand.rating(BaselineSeries.REOPENS, signal, recent);
    return new SignalRating(
        signal,
        shown.n(),
        shown.observed(),
        shown.expected(),
        shown.low(),
        shown.high(),
        residual.z());
  }

  private OldestWaiting oldest() {
    OldestWaiting phone = oldest(BaselineSeries.PHONE_WAIT, QueueAge.phone(counted));
    OldestWaiting chat = oldest(BaselineSeries.CHAT_WAIT, QueueAge.chat(counted));
    return phone.seconds() >= chat.seconds() ? phone : chat;
  }

  private OldestWaiting oldest(BaselineSeries series, double seconds) {
    if (seconds <= 0) {
      return OldestWaiting.NOBODY;
    }
    if (!usual.isKnown(series)) {
      return new OldestWaiting(seconds, Double.NaN);
    }
    SeriesSpread spread = history.spread();
    double sd = Math.sqrt(spread.between(series) + spread.within(series));
    double z = (StrictMath.log1p(seconds / 10) - usual.mean(series)) / sd;
    return new OldestWaiting(seconds, z);
  }

  private boolean isObserved() {
    for (SourceActivity activity : SourceActivity.values()) {
      if (activity.isWatched() && activity.hasEvents(counted)) {
        return true;
      }
    }
    return false;
  }

  private double contacts() {
    double sum = 0;
    for (BaselineSeries series : CONTACTS) {
      sum += series.sum(counted);
    }
    return sum;
  }

  private double expectedContacts() {
    double sum = Double.NaN;
    for (BaselineSeries series : CONTACTS) {
      SeriesResidual residual = residuals.get(series);
      if (residual != null) {
        sum = Double.isNaN(sum) ? residual.expected() : sum + residual.expected();
      }
    }
    return sum;
  }
}
