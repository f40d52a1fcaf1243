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

/** How a journey's pages have fared, as its ledger tells at some time. */
final class PageStanding {
  private static final Duration REALISED_OVER = Duration.ofDays(28);
  private static final Duration REALISED_AFTER = Duration.ofDays(14);
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
   * The share of an owner's judged pages that chance would have confirmed; null where complaints
   * cannot tell.
   */
  @Nullable Double byChance(String owner) {
    return byChance(page -> page.owner().equals(owner));
  }

  /**
   * False pages of each owner a week, over the last four weeks, or over all the time watched from
   * the second week on. Empty before that, and where no complaint was ever heard.
   */
  SortedMap<String, Double> falsePagesPerWeek() {
    SortedMap<String, Double> rates = new TreeMap<>();
    long watched = now - ledger.watchedSince();
    if (ledger.hearsComplaints() && watched >= REALISED_AFTER.toMillis()) {
      long over = Math.min(watched, REALISED_OVER.toMillis());
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

  /** Puts the record where warnings find it in the next slice. */
  void handBack(Memory<TrackRecord> records, boolean changed) {
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
    return pages.isEmpty() || !ledger.hearsComplaints() || from >= now
        ? null
        : (Double) ChanceRate.precision(pages, ledger.surges(), matching, from, now);
  }

  private long count(Predicate<JudgedPage> which) {
    return ledger.pages().stream().filter(which).count();
  }
}
