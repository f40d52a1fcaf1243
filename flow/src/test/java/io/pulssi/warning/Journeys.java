package io.pulssi.warning;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Source;
import io.pulssi.journey.Step;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journeys that tests warn about. */
final class Journeys {
  private Journeys() {}

  /** A web step, then the phone, then the call back; each with an owner of its own. */
  static JourneyMap bank() {
    Map<String, Owner> owners = new LinkedHashMap<>();
    owners.put("digital", new Owner("digital", "Digital channels", "digital-oncall", false));
    owners.put("retail", new Owner("retail", "Retail banking", "retail-oncall", false));
    owners.put("back", new Owner("back", "Back office", "back-oncall", false));
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", step("web", "Use the internet bank", "digital", "phone"));
    steps.put("phone", step("phone", "Everyday banking by phone", "retail", "callback"));
    steps.put("callback", step("callback", "Call back", "back"));
    return map(owners, steps);
  }

  static JourneyMap map(Map<String, Owner> owners, Map<String, Step> steps) {
    return new JourneyMap(
        "bank",
        ZoneId.of("Asia/Jerusalem"),
        "v1",
        owners,
        steps,
        List.of(),
        Optional.of("retail"),
        0.25);
  }

  static Step step(String id, String name, String owner, String... next) {
    Map<Source, List<String>> sources =
        Map.of(
            Source.QUEUE_WAIT, List.of(id + "-*"),
            Source.TICKET, List.of(id),
            Source.COMPLAINT, List.of(id));
    return new Step(id, name, owner, List.of(next), sources);
  }
}
