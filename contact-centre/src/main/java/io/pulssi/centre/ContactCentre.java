package io.pulssi.centre;

import io.pulssi.centre.play.CentreSimulation;
import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.trouble.CentreIncident;
import io.pulssi.centre.trouble.EventPlan;
import io.pulssi.centre.trouble.HarmlessEvent;
import io.pulssi.centre.trouble.IncidentInjection;
import io.pulssi.centre.trouble.ScenarioDays;
import io.pulssi.centre.world.CentreWorld;
import io.pulssi.centre.world.JourneyText;
import io.pulssi.centre.world.WorldDraw;
import io.pulssi.centre.world.WorldStep;
import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A simulated contact centre: the events of a scenario and a seed in order of time, and then the
 * truth about them. The same scenario and seed give the same events on every machine. Memory holds
 * only what is still going on in the centre, however many days there are. Not thread-safe.
 *
 * <pre>{@code
 * Centre centre = Centre.of(ShippedScenarios.named("mixed"), 21);
 * JourneyMap map = centre.journey();
 * centre.play(event -> …);         // or hasNext() and next()
 * Truth truth = centre.truth();
 * }</pre>
 */
public final class ContactCentre implements Iterator<CentreEvent> {
  private final CentreWorld world;
  private final EventPlan plan;
  private final ScenarioDays days;
  private final CentreSimulation play;
  private final List<CentreIncident> incidents;
  private final IncidentInjection injection;
  private Optional<CentreEvent> next;
  private boolean looked;

  private ContactCentre(
      CentreWorld world, EventPlan plan, ScenarioDays days, CentreSimulation play, long seed) {
    incidents = new ArrayList<>(plan.incidents());
    injection = new IncidentInjection(world, seed);
    this.world = world;
    this.plan = plan;
    this.days = days;
    this.play = play;
    next = Optional.empty();
  }

  /** A centre at its beginning. */
  public static ContactCentre of(Scenario scenario, long seed) {
    CentreWorld world = WorldDraw.of(scenario, seed);
    ScenarioDays days = new ScenarioDays(world.zone(), world.start(), scenario.days());
    EventPlan plan = EventPlan.draw(scenario, world, days, seed);
    return new ContactCentre(
        world, plan, days, new CentreSimulation(scenario, world, plan, days, seed), seed);
  }

  /**
   * Adds an incident that was not planned. It begins at a time, or now if that is past. Its effects
   * are the same for the same seed, time and number of earlier incidents.
   *
   * @param type one of {@link IncidentInjection#types} of the step
   * @param step id
   * @throws IllegalArgumentException if there is no such step, or the type is not possible there
   */
  public CentreIncident inject(String type, String step, Instant from) {
    WorldStep place =
        world.steps().stream()
            .filter(one -> one.id().equals(step))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("step: " + step));
    if (!IncidentInjection.types(place).contains(type)) {
      throw new IllegalArgumentException("type: " + type);
    }
    CentreIncident incident =
        injection.incident(
            incidents.size(), type, place.number(), Math.max(play.now(), from.toEpochMilli()));
    incidents.add(incident);
    play.inject(incident);
    return incident;
  }

  /** Its journey map, as its planners would write it. */
  public JourneyMap journey() {
    return JourneyMapReader.parse("journey.yml", journeyText());
  }

  /** The text of {@code journey.yml}. */
  public String journeyText() {
    return JourneyText.of(
        world, plan.benign().stream().filter(HarmlessEvent::declared).map(this::known).toList());
  }

  private JourneyText.KnownDays known(HarmlessEvent event) {
    boolean everywhere = event.steps().size() == world.steps().size();
    List<String> steps =
        everywhere
            ? List.of()
            : event.steps().stream().map(s -> world.steps().get(s).id()).toList();
    return new JourneyText.KnownDays(day(event.from()), day(event.to() - 1), event.kind(), steps);
  }

  private LocalDate day(long time) {
    return Instant.ofEpochMilli(time).atZone(world.zone()).toLocalDate();
  }

  /** The zone of its local time. */
  public ZoneId zone() {
    return world.zone();
  }

  /** The beginning of its first day. */
  public Instant from() {
    return Instant.ofEpochMilli(days.from());
  }

  /** The end of its last day. */
  public Instant to() {
    return Instant.ofEpochMilli(days.to());
  }

  /** The parameters of the centre, which its events do not show. */
  public CentreWorld world() {
    return world;
  }

  /** The incidents, harmless events and outages to come. */
  public EventPlan plan() {
    return plan;
  }

  @Override
  public boolean hasNext() {
    if (!looked) {
      next = play.next();
      looked = true;
    }
    return next.isPresent();
  }

  /** The next event; it is never earlier than the one before. */
  @Override
  public CentreEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the last day has ended");
    }
    looked = false;
    return next.orElseThrow();
  }

  /** Hands over all remaining events. */
  public void play(Consumer<CentreEvent> to) {
    forEachRemaining(to);
  }

  /**
   * The truth about all days.
   *
   * @throws IllegalStateException before the last event was taken, because complaints are still to
   *     come
   */
  public CentreTruth truth() {
    if (hasNext()) {
      throw new IllegalStateException(
          "there are more events (expected: all events are taken before the truth)");
    }
    return truthSoFar();
  }

  /** The truth up to the last event taken; complaints may still come. */
  public CentreTruth truthSoFar() {
    EventPlan happened = new EventPlan(incidents, plan.benign(), plan.outages());
    return new TruthBuilder(world, happened, play.reach(), play.complaints()).truth();
  }
}
