package io.pulssi.console;

import io.pulssi.demo.PagedIncident;
import io.pulssi.demo.TrueIncident;
import io.pulssi.event.Outcome;
import io.pulssi.event.OutcomeKind;
import io.pulssi.event.Warning;
import io.pulssi.figure.PlainFigures;
import io.pulssi.journey.JourneyMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines that a demo prints beside the warnings: the truth, marked as such, and outcomes of
 * pages. Each is printed once.
 */
public final class DemoStory {
  private final String journey;
  private final StepNames names;
  private final long from;
  private final Set<String> told = new HashSet<>();

  /**
   * Of a journey.
   *
   * @param maps that hold it
   * @param from pages before this are left out, epoch milliseconds
   */
  public DemoStory(String journey, Map<String, JourneyMap> maps, long from) {
    this.journey = journey;
    this.names = new StepNames(() -> maps);
    this.from = from;
  }

  /** The lines that are new. */
  public List<String> news(
      List<TrueIncident> incidents, Collection<Warning> warnings, List<Outcome> outcomes) {
    List<String> lines = new ArrayList<>();
    for (TrueIncident incident : incidents) {
      if (told.add("begin " + incident.id())) {
        lines.add(begin(incident));
      }
      if (incident.surgeAt().isPresent() && told.add("surge " + incident.id())) {
        lines.add(surge(PagedIncident.of(incident, warnings), incident.surgeAt().get()));
      }
    }
    for (Outcome outcome : outcomes) {
      OutcomeKind became = outcome.getOutcome();
      if (outcome.getPagedAt() >= from
          && became != OutcomeKind.PENDING
          && told.add(became + " " + outcome.getWarningId())) {
        lines.add(outcome(outcome));
      }
    }
    return lines;
  }

  private String begin(TrueIncident incident) {
    return line(
        incident.from(),
        "TRUTH",
        "%s at %s begins%s, until %s. The simulator knows; Pulssi is not told."
            .formatted(
                incident.type(),
                names.name(journey, incident.step()),
                incident.injected() ? ", as requested" : "",
                time(incident.to())));
  }

  private String surge(PagedIncident incident, Instant at) {
    String lead =
        incident
            .lead()
            .map(
                ahead ->
                    ahead.isNegative()
                        ? "Pulssi first paged %s later."
                            .formatted(PlainFigures.duration(ahead.negated()))
                        : "Pulssi had paged %s before.".formatted(PlainFigures.duration(ahead)))
            .orElse("Pulssi has not paged for it.");
    return line(
        at,
        "TRUTH",
        "Complaints surge, %s after %s began at %s. %s"
            .formatted(
                PlainFigures.duration(Duration.between(incident.truth().from(), at)),
                incident.truth().type(),
                names.name(journey, incident.truth().step()),
                lead));
  }

  private String outcome(Outcome outcome) {
    Long surgeAt = outcome.getSurgeAt();
    Long lead = outcome.getLeadSeconds();
    String became =
        surgeAt == null || lead == null
            ? ""
            : "; complaints surged at %s: lead time %s"
                .formatted(
                    time(Instant.ofEpochMilli(surgeAt)),
                    PlainFigures.duration(Duration.ofSeconds(lead)));
    return line(
        Instant.ofEpochMilli(outcome.getJudgedAt()),
        "OUTCOME",
        "%s: %s, paged at %s%s."
            .formatted(
                outcome.getOutcome(),
                names.name(journey, outcome.getStep()),
                time(Instant.ofEpochMilli(outcome.getPagedAt())),
                became));
  }

  private String line(Instant at, String kind, String text) {
    return String.format(Locale.ROOT, "%s  %-8s  %s", time(at), kind, text);
  }

  private String time(Instant at) {
    return names.time(journey, at.toEpochMilli());
  }
}
