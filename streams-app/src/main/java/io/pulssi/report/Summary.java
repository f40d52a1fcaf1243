package io.pulssi.report;

import io.pulssi.figure.PlainFigures;
import io.pulssi.outcome.Scorecard;

/** The page in a sentence or two. */
final class Summary {
  private Summary() {}

  static String of(PageView view) {
    Troubles troubles = Troubles.of(view).get(0);
    Contender ours = Contender.of(view).get(0);
    long all = troubles.all().size();
    if (troubles.kind() == Troubles.Kind.SURGE) {
      return all == 0
          ? "No complaint surge was found; %s.".formatted(pages(ours))
          : ("%s of %s had a page before it began, at a median of %s ahead (a surge without one"
                  + " counts as none). %s")
              .formatted(
                  PlainFigures.count(ours.foundBefore(troubles)),
                  PlainFigures.count(all, "complaint surge"),
                  PlainFigures.duration(ours.leadMedian(troubles) / 1e3),
                  confirmed(view));
    }
    if (troubles.kind() == Troubles.Kind.INCIDENT) {
      return "%s of %s had a page; %s of %s were right. There are no complaints in these events."
          .formatted(
              PlainFigures.count(ours.found(troubles)),
              PlainFigures.count(all, "incident"),
              PlainFigures.count(ours.right(troubles)),
              PlainFigures.count(ours.pages().size(), "page"));
    }
    if (ours.pages().isEmpty()) {
      return "No step paged. There are no complaints in these events to hold that against.";
    }
    return "%s; %s on a bad day of its step. There are no complaints in these events to hold them"
            .formatted(pages(ours), fell(ours.right(troubles), ours.pages().size()))
        + " against.";
  }

  private static String confirmed(PageView view) {
    Scorecard card = Scorecard.of(view.record().outcomes().values());
    Double chance = card.byChance();
    return !card.precision().isKnown()
        ? "No page is judged yet."
        : "Of %s judged, %s confirmed by a surge; %s."
            .formatted(
                PlainFigures.count(card.precision().n(), "page"),
                card.confirmed() == 1 ? "1 was" : card.confirmed() + " were",
                chance == null
                    ? "what chance would score is not known"
                    : "chance would have confirmed " + PlainFigures.percent(chance));
  }

  private static String pages(Contender ours) {
    long pages = ours.pages().size();
    return pages == 0
        ? "no step paged"
        : "Pulssi paged " + (pages == 1 ? "once" : pages + " times");
  }

  private static String fell(long right, long pages) {
    return right == pages ? "every page fell" : right + " of " + pages + " pages fell";
  }
}
