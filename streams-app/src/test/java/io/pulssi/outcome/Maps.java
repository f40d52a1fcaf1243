package io.pulssi.outcome;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;

/** Journeys that tests score. */
final class Maps {
  private Maps() {}

  /**
   * The web bank, then the phone, then the call back; cards stand alone, and nobody can complain
   * about what the branch does.
   */
  static JourneyMap bank() {
    return JourneyMapReader.parse(
        "journey.yml",
        """
        journey: bank
        timezone: UTC
        owners:
          digital: { name: Digital channels, page: digital-oncall }
          retail: { name: Retail banking, page: retail-oncall }
        steps:
          - { id: web, owner: digital, next: [phone], sources: { queue-wait: [web], complaint: [web] } }
          - { id: phone, owner: retail, next: [callback], sources: { queue-wait: [phone], complaint: [phone] } }
          - { id: callback, owner: retail, sources: { queue-wait: [callback], complaint: [callback] } }
          - { id: cards, owner: retail, sources: { queue-wait: [cards], complaint: [cards] } }
          - { id: branch, owner: retail, sources: { queue-wait: [branch] } }
        """);
  }
}
