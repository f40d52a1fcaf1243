package io.pulssi.centre.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import io.pulssi.centre.scenario.Scenario.FixedIncident;
import io.pulssi.centre.scenario.Scenario.IncidentsAsked;
import io.pulssi.centre.scenario.Scenario.Pins;
import io.pulssi.config.ConfigurationProblem;
import io.pulssi.config.InvalidConfiguration;
import io.pulssi.config.LocatedYaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads scenario files; docs/simulator.md explains every key. */
public final class ScenarioReader {
  private static final int DAYS_MAX = 366;

  private final LocatedYaml yaml;
  private final List<ConfigurationProblem> problems;

  private ScenarioReader(LocatedYaml yaml) {
    this.yaml = yaml;
    problems = new ArrayList<>(yaml.problems());
  }

  /**
   * Reads a file.
   *
   * @throws InvalidConfiguration with every problem found
   */
  public static Scenario read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return new ScenarioReader(LocatedYaml.read(file)).scenario(name);
  }

  /**
   * Reads a text.
   *
   * @param file the name that problems give
   * @throws InvalidConfiguration with every problem found
   */
  public static Scenario parse(String name, String file, String text) {
    return new ScenarioReader(LocatedYaml.parse(file, text)).scenario(name);
  }

  private Scenario scenario(String name) {
    ScenarioKeys keys = new ScenarioKeys(yaml, JsonPointer.empty(), problems);
    keys.require("days", "days: a whole number from 1 to " + DAYS_MAX);
    ScenarioKeys volume = keys.within("volume");
    double volumeMin = volume.number("min", 1, 100_000).orElse(8);
    double volumeMax = volume.number("max", 1, 100_000).orElse(1800);
    if (volumeMax < volumeMin) {
      volume.refuse("max", "a number not below min");
    }
    volume.refuseOthers();
    Optional<NamedJourney> journey = journey(keys);
    int steps = journey.map(one -> one.steps().size()).orElse(keys.whole("steps", 3, 20, 20));
    List<String> ids = journey.map(NamedJourney::ids).orElseGet(() -> TelephoneSteps.ids(steps));
    Scenario scenario =
        new Scenario(
            name,
            keys.text("title", "text", text -> text).orElse(name),
            keys.whole("days", 1, DAYS_MAX, 1),
            keys.whole("learning-days", 0, DAYS_MAX, 14),
            keys.text("start", "a date such as 2026-02-02", LocalDate::parse),
            keys.text("timezone", "a time zone such as Europe/Helsinki", ZoneId::of),
            steps,
            volumeMin,
            volumeMax,
            pins(keys.within("world")),
            incidents(keys.within("incidents"), ids),
            keys.names("benign", ScenarioKinds.BENIGN, List.of()),
            keys.names("outages", ScenarioKinds.OUTAGES, List.of()),
            keys.number("late", 0, 1).orElse(0),
            keys.number("duplicates", 0, 1).orElse(0),
            journey);
    keys.refuseOthers();
    InvalidConfiguration.throwIfAny(problems);
    return scenario;
  }

  private static Optional<NamedJourney> journey(ScenarioKeys keys) {
    return keys.has("journey")
        ? Optional.of(NamedJourneyReader.read(keys.within("journey")))
        : Optional.empty();
  }

  private static Pins pins(ScenarioKeys keys) {
    Pins pins =
        new Pins(
            keys.name("service", ScenarioKinds.SERVICE),
            keys.name("patience", ScenarioKinds.PATIENCE),
            keys.number("day-spread", 0, 1),
            keys.number("spill-lag-hours", 0.01, 100),
            keys.number("complaint-share", 0, 10),
            keys.number("complaint-delay-hours", 0.1, 240),
            keys.number("response-bias", 0, 5),
            keys.number("staffing", 0, 5),
            keys.number("undeclared-edges", 0, 10),
            keys.flag("always-open"));
    keys.refuseOthers();
    return pins;
  }

  private static IncidentsAsked incidents(ScenarioKeys keys, List<String> steps) {
    int min = keys.whole("min", 0, 200, 0);
    int max = keys.whole("max", 0, 200, min);
    if (max < min) {
      keys.refuse("max", "a whole number not below min");
    }
    List<FixedIncident> fixed = keys.each("fixed").stream().map(one -> fixed(one, steps)).toList();
    IncidentsAsked asked =
        new IncidentsAsked(
            min,
            max,
            keys.whole("pairs", 0, 50, 0),
            keys.names("types", ScenarioKinds.INCIDENTS, ScenarioKinds.INCIDENTS),
            fixed);
    keys.refuseOthers();
    return asked;
  }

  private static FixedIncident fixed(ScenarioKeys keys, List<String> steps) {
    keys.require("type", "type: one of " + String.join(", ", ScenarioKinds.INCIDENTS));
    FixedIncident incident =
        new FixedIncident(
            keys.name("type", ScenarioKinds.INCIDENTS).orElse(ScenarioKinds.WEB_FAILURE),
            keys.name("step", steps),
            keys.number("day", 0, DAYS_MAX).orElse(0),
            keys.number("hour", 0, 24).orElse(9),
            keys.number("hours", 0.1, 24.0 * DAYS_MAX).orElse(12),
            keys.number("strength", 0.1, 5).orElse(1),
            keys.number("volume-min", 0, 100_000).orElse(0),
            keys.flag("with-next"),
            keys.number("stay", 0, 1));
    keys.refuseOthers();
    return incident;
  }
}
