package io.pulssi.report;

import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import io.pulssi.event.Outcome;
import io.pulssi.figure.PlainFigures;
import io.pulssi.figure.ShareInterval;
import io.pulssi.outcome.Scorecard;
import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.SectionTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes of pages by owner. Without complaints the section says that there are none. */
final class ScorecardSection {
  private ScorecardSection() {}

  static SectionTag of(JourneyView view) {
    SectionTag section = section(h2("Scorecard"));
    if (view.record().complaints().complaints() == 0) {
      return section.with(
          p("There are no complaints in these events. So pages cannot be compared with complaints.")
              .withClass("none"));
    }
    return section.with(
        table(view),
        p("Confirmed: a complaint surge followed within five days, or was under way, on the page's"
                + " step or upstream of it. Precision: confirmed pages of those confirmed or false,"
                + " with Wilson's interval. An owner who treated a page may have prevented its"
                + " surge, so precision is also shown with treated pages counted as right. By"
                + " chance: the precision of the same pages at other times.")
            .withClass("note"));
  }

  private static DivTag table(JourneyView view) {
    Collection<Outcome> outcomes = view.record().outcomes().values();
    Map<String, List<Outcome>> byOwner = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      byOwner.computeIfAbsent(outcome.getOwner(), any -> new ArrayList<>()).add(outcome);
    }
    ReportTable table =
        new ReportTable(
            "Outcomes of pages",
            "Owner",
            "Pages",
            "Confirmed",
            "False",
            "Treated",
            "Not judged",
            "Precision (95 %)",
            "With treated",
            "By chance",
            "Median lead");
    row(table, "All", Scorecard.of(outcomes));
    byOwner.forEach((owner, own) -> row(table, view.owner(owner), Scorecard.of(own)));
    return table.html();
  }

  private static void row(ReportTable table, String name, Scorecard card) {
    Double chance = card.byChance();
    Long lead = card.medianLeadSeconds();
    table.row(
        name,
        PlainFigures.count(card.pages()),
        PlainFigures.count(card.confirmed()),
        PlainFigures.count(card.wrong()),
        PlainFigures.count(card.treated()),
        PlainFigures.count(card.pending()),
        share(card.precision()),
        share(card.precisionWithTreated()),
        chance == null ? "not known" : PlainFigures.percent(chance),
        lead == null ? "none" : PlainFigures.duration(lead));
  }

  private static String share(ShareInterval share) {
    return share.isKnown()
        ? "%s (%s–%s)"
            .formatted(
                PlainFigures.percent(share.value()),
                PlainFigures.number(100 * share.low()),
                PlainFigures.number(100 * share.high()))
        : "not known";
  }
}
