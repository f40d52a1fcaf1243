package io.pulssi.command;

import io.pulssi.demo.CentreRun;
import io.pulssi.demo.RequestedIncident;
import io.pulssi.demo.SimulatedCentre;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Begins a run of the simulated centre with the incident of {@code --inject}. */
public final class IncidentInjection {
  private IncidentInjection() {}

  /**
   * A run before its first event, with the requested incident in place of its own.
   *
   * @param inject {@code TYPE@STEP}; null for the centre's own
   * @throws IOException if this machine's clock is before the centre's days
   */
  public static CentreRun run(
      SimulatedCentre centre, long seed, @Nullable String inject, OptionChecks checks)
      throws IOException {
    CentreRun run = centre.begin(seed, inject == null);
    if (Instant.now().isBefore(run.to())) {
      throw new IOException(
          "this machine's clock says %s (expected: after %s, when the simulated days end)"
              .formatted(Instant.now(), run.to()));
    }
    if (inject != null) {
      run.inject(trouble(inject, run, checks), run.troubleAt());
    }
    return run;
  }

  private static RequestedIncident trouble(String inject, CentreRun run, OptionChecks checks) {
    Optional<RequestedIncident> trouble = RequestedIncident.parse(inject);
    if (trouble.isEmpty()) {
      List<String> types =
          new ArrayList<>(
              new TreeSet<>(run.troubles().values().stream().flatMap(List::stream).toList()));
      throw checks.refused(
          "--inject",
          inject,
          "TYPE@STEP with a type of %s and a step of %s"
              .formatted(String.join(", ", types), String.join(", ", run.troubles().keySet())));
    }
    Optional<String> expected = trouble.get().expectedInstead(run.troubles());
    if (expected.isPresent()) {
      throw checks.refused("--inject", inject, expected.get());
    }
    return trouble.get();
  }
}
