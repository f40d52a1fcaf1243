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

/** Rates one step in one slice and lets its history learn from it. */
final class StepRater {
  /** What a silent slice teaches while its source is blind, or on a day known to be different. */
  private static final double WEIGHT_DOUBTFUL = .25;

  /** A count of nothing is only worth showing where something was to be expected. */
  private static final double WORTH_SHOWING = 1;

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
    Set<Source> blind = listen();
    OldestWaiting oldest = oldest();
    var expectation = new SeriesExpectation(counted, history, usual, learning);
    for (int i = 0; i < BaselineSeries.count(); i++) {
      BaselineSeries series = BaselineSeries.at(i);
      boolean visited = usual.isVisited(series);
      SeriesResidual residual = expectation.of(series, silentWeight(series, blind, visited));
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

  /** A source that the map feeds the step from no more is not missed. */
  private Set<Source> listen() {
    Set<Source> blind = EnumSet.noneOf(Source.class);
    SourceSilence silence = history.silence();
    for (SourceActivity pulse : SourceActivity.values()) {
      if (!sources.contains(pulse.source())) {
        silence.forget(pulse.source());
      } else if (pulse.beats(counted)) {
        silence.heard(pulse.source());
      } else if (silence.isAlive(pulse.source()) && !differentDay) {
        silence.silent(
            pulse.source(),
            usual.isKnown(pulse.series()) ? usual.leastMean(pulse.series()) : 0,
            history.spread().dispersion(pulse.series()));
      }
      if (pulse.isWatched() && silence.isBlind(pulse.source()) && !differentDay) {
        blind.add(pulse.source());
      }
    }
    FeedCompleteness complete = history.completeness();
    if (complete.lacksAnsweredCalls(counted, usually(BaselineSeries.PHONE_CONTACTS))
        && !differentDay) {
      blind.add(Source.QUEUE_WAIT);
    }
    if (complete.lacksAnsweredChats(counted, usually(BaselineSeries.CHAT_CONTACTS))
        && !differentDay) {
      blind.add(Source.CHAT_WAIT);
    }
    blind.retainAll(sources);
    return blind;
  }

  private double usually(BaselineSeries contacts) {
    return usual.isKnown(contacts) ? usual.mean(contacts) : 0;
  }

  /**
   * In an hour never seen before, silence cannot be a change: it is what that hour is like, as far
   * as is known.
   */
  private double silentWeight(BaselineSeries series, Set<Source> blind, boolean visited) {
    boolean doubtful = differentDay || blind.contains(series.source());
    return doubtful && visited ? WEIGHT_DOUBTFUL : 1;
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
        || residual.expected() >= WORTH_SHOWING) {
      ratings.add(UsualBand.rating(series, signal, residual));
    }
  }

  /** One slice holds next to no reopens: what is shown is the last day or so. */
  private @Nullable SignalRating reopens(SignalName signal, SeriesResidual residual) {
    ReopenExposure reopening = history.reopening();
    double n = reopening.recentExposures();
    if (n < 1 || !SourceActivity.TICKET.beats(counted)) {
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
    for (SourceActivity pulse : SourceActivity.values()) {
      if (pulse.isWatched() && pulse.beats(counted)) {
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
