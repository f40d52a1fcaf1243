package io.pulssi.centre;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.IncidentInjection;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.PlayedEvent;
import io.pulssi.demo.RequestedIncident;
import io.pulssi.demo.TrueIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A centre in the demo: history ends two hours before its first fixed incident. */
final class DemoRun implements CentreRun {
  private static final Duration NORMAL_LIFE = Duration.ofHours(2);

  /** Position of the id of the contact, ticket, survey or complaint, in every kind of event. */
  private static final int SUBJECT_ID = 2;

  private final ContactCentre centre;
  private final String title;
  private final Instant troubleAt;
  private final int planned;
  private final EventJson json = new EventJson();
  private final Map<String, List<String>> troubles = new LinkedHashMap<>();

  DemoRun(Scenario scenario, ContactCentre centre) {
    this.centre = centre;
    title = scenario.title();
    var first = scenario.incidents().fixed().get(0);
    troubleAt = centre.from().plusSeconds((long) (3600 * (24 * first.day() + first.hour())));
    planned = centre.plan().incidents().size();
    for (WorldStep step : centre.world().steps()) {
      troubles.put(step.id(), IncidentInjection.types(step));
    }
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String journeyText() {
    return centre.journeyText();
  }

  @Override
  public Instant from() {
    return centre.from();
  }

  @Override
  public Instant lifeFrom() {
    return troubleAt.minus(NORMAL_LIFE);
  }

  @Override
  public Instant troubleAt() {
    return troubleAt;
  }

  @Override
  public Instant to() {
    return centre.to();
  }

  @Override
  public Map<String, List<String>> troubles() {
    return troubles;
  }

  @Override
  public boolean hasNext() {
    return centre.hasNext();
  }

  @Override
  public PlayedEvent next() {
    CentreEvent event = centre.next();
    return new PlayedEvent(
        event.topic(), event.occurredAt(), (String) event.record().get(SUBJECT_ID), json.of(event));
  }

  @Override
  public TrueIncident inject(RequestedIncident trouble, Instant from) {
    CentreIncident incident = centre.inject(trouble.type(), trouble.step(), from);
    return incidents().stream()
        .filter(one -> one.id().equals(incident.id()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public List<TrueIncident> incidents() {
    return centre.truthSoFar().incidents().stream()
        .map(
            incident ->
                new TrueIncident(
                    incident.id(),
                    incident.type(),
                    incident.step(),
                    incident.from(),
                    incident.to(),
                    Integer.parseInt(incident.id().substring(1)) > planned,
                    incident.affects(),
                    incident.surgeAt()))
        .toList();
  }
}
