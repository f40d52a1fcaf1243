package io.pulssi.outcome;

import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Journeys;
import io.pulssi.journey.Source;
import java.util.List;

/** Journeys that tests score. */
final class Maps {
  private Maps() {}

  /**
   * The web bank, then the phone, then the call back; cards stand alone, and nobody can complain
   * about what the branch does.
   */
  static JourneyMap bank() {
    return Journeys.named("bank")
        .owner("digital", "Digital channels", "digital-oncall")
        .owner("retail", "Retail banking", "retail-oncall")
        .step("web", "digital", List.of("phone"), Source.QUEUE_WAIT, Source.COMPLAINT)
        .step("phone", "retail", List.of("callback"), Source.QUEUE_WAIT, Source.COMPLAINT)
        .step("callback", "retail", List.of(), Source.QUEUE_WAIT, Source.COMPLAINT)
        .step("cards", "retail", List.of(), Source.QUEUE_WAIT, Source.COMPLAINT)
        .step("branch", "retail", List.of(), Source.QUEUE_WAIT)
        .map();
  }
}
