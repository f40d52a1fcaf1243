package io.pulssi.score;

import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects pages from warning revisions: one each time a warning enters PAGED, with the first leg
 * as named then and as named four hours later.
 */
public final class PageLog {
  private final List<PagedWarning> pages = new ArrayList<>();
  private final Map<String, WarningState> states = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** Adds a revision; revisions arrive in order. */
  public void see(Warning revision) {
    String id = revision.getWarningId();
    WarningState before = states.put(id, revision.getState());
    if (revision.getState() == WarningState.PAGED && before != WarningState.PAGED) {
      last.put(id, pages.size());
      pages.add(page(revision));
    } else {
      amend(revision);
    }
    if (revision.getState() == WarningState.CLOSED) {
      states.remove(id);
      last.remove(id);
    }
  }

  private void amend(Warning revision) {
    Integer index = last.get(revision.getWarningId());
    if (index == null) {
      return;
    }
    PagedWarning page = pages.get(index);
    if (revision.getAt() - page.raisedAt() <= PagedWarning.LATER_MILLIS) {
      pages.set(
          index,
          new PagedWarning(
              page.warningId(),
              page.step(),
              page.raisedAt(),
              page.firstLeg(),
              firstLeg(revision),
              page.line()));
    }
  }

  private static PagedWarning page(Warning revision) {
    String leg = firstLeg(revision);
    String line = revision.getEvidence().isEmpty() ? "" : revision.getEvidence().get(0).getLine();
    return new PagedWarning(
        revision.getWarningId(), revision.getStep(), revision.getAt(), leg, leg, line);
  }

  private static String firstLeg(Warning revision) {
    List<Leg> legs = revision.getFirstLeg();
    return legs.isEmpty() ? revision.getStep() : legs.get(0).getStep();
  }

  /** Pages so far, in the order of their arrival. */
  public List<PagedWarning> pages() {
    return List.copyOf(pages);
  }
}
