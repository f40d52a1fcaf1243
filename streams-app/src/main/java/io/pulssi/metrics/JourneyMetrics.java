package io.pulssi.metrics;

import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.pulssi.emit.SliceListener;
import io.pulssi.event.Outcome;
import io.pulssi.event.Warning;
import io.pulssi.journey.JourneyMap;
import io.pulssi.outcome.ScoredSlice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The journeys whose tasks this instance has, as of their last decided slice. When a task moves
 * away its series go with it, so that no two instances ever show the same journey.
 *
 * <p>Slices come from stream threads, scrapes from HTTP threads. A scrape holds the lock only to
 * take a snapshot, and writes without it: a slow reader blocks nothing.
 */
public final class JourneyMetrics implements SeriesSource, SliceListener {
  private final Supplier<Map<String, JourneyMap>> journeys;
  private final Function<String, Collection<Warning>> published;
  private final LongSupplier nowMillis;
  private final boolean signalBands;
  private final Map<String, JourneySeries> owned = new TreeMap<>();
  private final DelayHistogram delay =
      new DelayHistogram(30, 60, 120, 150, 180, 240, 300, 600, 1800, 3600, 21600, 86400);

  private final DelayHistogram lead =
      new DelayHistogram(
          0, 3_600, 10_800, 21_600, 43_200, 86_400, 172_800, 259_200, 345_600, 432_000);

  /**
   * @param journeys the journey maps in force, by id
   * @param published the last published revisions of a journey's warnings, for those raised before
   *     its task came here
   * @param nowMillis wall clock, epoch milliseconds
   * @param signalBands whether to show what is usual of each signal
   */
  public JourneyMetrics(
      Supplier<Map<String, JourneyMap>> journeys,
      Function<String, Collection<Warning>> published,
      LongSupplier nowMillis,
      boolean signalBands) {
    this.journeys = journeys;
    this.published = published;
    this.nowMillis = nowMillis;
    this.signalBands = signalBands;
  }

  @Override
  public void scored(ScoredSlice slice) {
    delay.add(nowMillis.getAsLong() - slice.to());
    for (Outcome outcome : slice.outcomes()) {
      if (outcome.getLeadSeconds() != null) {
        lead.add(outcome.getLeadSeconds() * 1_000);
      }
    }
    synchronized (owned) {
      owned.computeIfAbsent(slice.journey(), journey -> new JourneySeries(slice)).scored(slice);
    }
  }

  /** The journey's task has left this instance, so its series are removed. */
  @Override
  public void released(String journey) {
    synchronized (owned) {
      owned.remove(journey);
    }
  }

  @Override
  public void write(SeriesWriter out) {
    List<JourneySnapshot> snapshots = snapshots();
    budget(snapshots, out);
    JourneyFamilies.write(snapshots, signalBands, out);
  }

  private List<JourneySnapshot> snapshots() {
    Map<String, JourneyMap> maps = journeys.get();
    List<JourneySnapshot> snapshots = new ArrayList<>();
    synchronized (owned) {
      owned.forEach(
          (journey, series) -> {
            JourneyMap map = maps.get(journey);
            if (map != null) {
              snapshots.add(series.snapshot(map, published.apply(journey)));
            }
          });
    }
    return snapshots;
  }

  private static void budget(List<JourneySnapshot> journeys, SeriesWriter out) {
    var nominal = new TreeMap<String, Double>();
    var realised = new TreeMap<String, Double>();
    for (JourneySnapshot journey : journeys) {
      JourneyMap map = journey.map();
      map.owners()
          .keySet()
          .forEach(owner -> nominal.merge(owner, map.falsePagesPerOwnerPerWeek(), Double::sum));
      journey
          .fared()
          .falsePagesPerWeek()
          .forEach((owner, pages) -> realised.merge(owner, pages, Double::sum));
    }
    out.family(
        "pulssi_budget_false_pages_per_week",
        "gauge",
        "False pages a week: nominal, the map's budget; realised, over four weeks.",
        List.of("kind", "owner"));
    nominal.forEach((owner, pages) -> out.add(pages, "nominal", owner));
    realised.forEach((owner, pages) -> out.add(pages, "realised", owner));
  }

  /** The delays, which have no journey. */
  public MetricSnapshots delays() {
    return MetricSnapshots.of(
        HistogramSnapshot.builder()
            .name("pulssi_slice_delay_seconds")
            .help("From the end of a slice until it was decided.")
            .dataPoint(delay.snapshot(Labels.EMPTY))
            .build(),
        HistogramSnapshot.builder()
            .name("pulssi_warning_lead_seconds")
            .help("From a confirmed page to its surge of complaints.")
            .dataPoint(lead.snapshot(Labels.EMPTY))
            .build());
  }
}
