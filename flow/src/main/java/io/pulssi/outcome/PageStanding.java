package io.pulssi.outcome;

import io.pulssi.detect.Line;
import io.pulssi.event.OutcomeKind;
import io.pulssi.journey.JourneyMap;
import io.pulssi.state.Memory;
import io.pulssi.warning.TrackRecord;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Figures about the outcomes of a journey's pages at some time. */
final class PageStanding {
  private static final Duration RATE_PERIOD = Duration.ofDays(28);
  private static final Duration RATE_HISTORY_MIN = Duration.ofDays(14);
  private static final double WEEK = Duration.ofDays(7).toMillis();

  private final PageLedger ledger;
  private final JourneyMap map;
  private final SurgeMatching matching;
  private final long now;

  PageStanding(PageLedger ledger, JourneyMap map, SurgeMatching matching, long now) {
    this.ledger = ledger;
    this.map = map;
    this.matching = matching;
    this.now = now;
  }

  /**
   * The share of an owner's judged pages that chance would confirm; null without complaints or
   * judged pages.
   */
  @Nullable Double byChance(String owner) {
    return byChance(page -> page.owner().equals(owner));
  }

  /**
   * False pages a week of each owner, over the last four weeks, or over the whole time if that is
   * shorter. Empty in the first two weeks and without any complaint.
   */
  SortedMap<String, Double> falsePagesPerWeek() {
    SortedMap<String, Double> rates = new TreeMap<>();
    long watched = now - ledger.watchedSince();
    if (ledger.hasComplaints() && watched >= RATE_HISTORY_MIN.toMillis()) {
      long over = Math.min(watched, RATE_PERIOD.toMillis());
      for (String owner : map.owners().keySet()) {
        long wrong =
            count(
                page ->
                    page.outcome() == OutcomeKind.FALSE
                        && page.owner().equals(owner)
                        && now - page.judgedAt() < over);
        rates.put(owner, wrong * WEEK / over);
      }
    }
    return Collections.unmodifiableSortedMap(rates);
  }

  /** Stores the track record. The warning stage reads it in the next slice. */
  void store(Memory<TrackRecord> records, boolean changed) {
    if (changed) {
      TrackRecord before = records.get(map.journey());
      TrackRecord record =
          new TrackRecord(
              fares(), before == null ? new TreeMap<>() : before.extraComplaintsPerDay());
      if (!record.equals(before)) {
        records.put(map.journey(), record);
      }
    }
  }

  private Map<Line, TrackRecord.Fare> fares() {
    Map<Line, TrackRecord.Fare> fares = new EnumMap<>(Line.class);
    for (Line line : Line.values()) {
      Predicate<JudgedPage> like = page -> page.line().equals(line.label());
      Double chance = byChance(like);
      if (chance != null) {
        long right = count(like.and(page -> page.outcome() == OutcomeKind.CONFIRMED));
        fares.put(line, new TrackRecord.Fare(right, count(like.and(JudgedPage::isJudged)), chance));
      }
    }
    return fares;
  }

  private @Nullable Double byChance(Predicate<JudgedPage> which) {
    List<StepPage> pages =
        ledger.pages().stream()
            .filter(which.and(JudgedPage::isJudged))
            .map(JudgedPage::page)
            .toList();
    long from = Math.max(ledger.complaintsSince(), now - PageLedger.KEPT.toMillis());
    return pages.isEmpty() || !ledger.hasComplaints() || from >= now
        ? null
        : (Double) ChanceRate.precision(pages, ledger.surges(), matching, from, now);
  }

  private long count(Predicate<JudgedPage> which) {
    return ledger.pages().stream().filter(which).count();
  }
}
