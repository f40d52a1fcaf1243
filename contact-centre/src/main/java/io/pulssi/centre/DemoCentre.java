package io.pulssi.centre;

import io.pulssi.centre.scenario.Scenario;
import io.pulssi.centre.scenario.ScenarioReader;
import io.pulssi.demo.CentreRun;
import io.pulssi.demo.SimulatedCentre;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The centre of the demo: the scenario {@code demo/shop.yml}, which the arena does not use. */
public final class DemoCentre implements SimulatedCentre {
  private static final String FILE = "/demo/shop.yml";

  /** Chosen because the case is clear; docs/evaluation.md shows how often a case is. */
  private static final long USUAL_SEED = 4;

  @Override
  public CentreRun begin(long seed, boolean planned) {
    Scenario scenario = ScenarioReader.parse("shop", FILE.substring(1), text());
    return new DemoRun(
        scenario, ContactCentre.of(planned ? scenario : scenario.withoutIncidents(), seed));
  }

  @Override
  public long usualSeed() {
    return USUAL_SEED;
  }

  private static String text() {
    try (InputStream file =
        Objects.requireNonNull(DemoCentre.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
