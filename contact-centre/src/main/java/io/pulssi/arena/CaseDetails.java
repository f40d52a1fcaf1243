package io.pulssi.arena;

import io.pulssi.score.RunAssessment;
import io.pulssi.score.RunAssessment.IncidentCase;
import io.pulssi.score.RunAssessment.PageCase;
import io.pulssi.score.RunAssessment.SurgeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Every incident, surge and page of the detectors that page by their own rule, as tab-separated
 * lines: to find out why a page is missing or false.
 */
final class CaseDetails {
  private final StringBuilder text = new StringBuilder();

  private CaseDetails() {}

  static String of(ArenaStandings standings, List<ArenaCompetitor> competitors) {
    CaseDetails details = new CaseDetails();
    for (ArenaCompetitor each : competitors) {
      if (standings.hasOwn(each.name())) {
        for (SeedResult seed : standings.reported()) {
          details.add(each.name(), seed.seed(), seed.own(each.name()));
        }
      }
    }
    return details.text.toString();
  }

  private void add(String detector, long seed, RunAssessment run) {
    run.incidents().forEach(each -> add(detector, seed, each));
    run.surges().forEach(each -> add(detector, seed, each));
    run.pages().forEach(each -> add(detector, seed, each));
  }

  private void add(String detector, long seed, IncidentCase each) {
    line(
        detector,
        seed,
        "incident",
        each.found() ? "found" : "missed",
        each.incident().type(),
        each.incident().step(),
        each.volume().label(),
        time(each.incident().from()),
        time(each.incident().to()),
        number(each.delayHours()),
        each.incident().firstLeg(),
        String.join(",", new TreeSet<>(each.incident().affects())));
  }

  private void add(String detector, long seed, SurgeCase each) {
    line(
        detector,
        seed,
        "surge",
        each.early() ? "early" : "missed",
        each.step(),
        time(each.at()),
        number(each.leadHours()));
  }

  private void add(String detector, long seed, PageCase each) {
    line(
        detector,
        seed,
        "page",
        each.kind().name().toLowerCase(Locale.ROOT),
        each.page().step(),
        time(each.page().raisedAt()),
        each.page().line(),
        each.context(),
        each.leg().downstream() ? "downstream" : "",
        each.page().firstLeg(),
        each.page().firstLegLater(),
        each.leg().right() + "/" + each.leg().rightLater());
  }

  private void line(String detector, long seed, String... cells) {
    text.append(detector).append('\t').append(seed).append('\t');
    text.append(String.join("\t", cells)).append('\n');
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
