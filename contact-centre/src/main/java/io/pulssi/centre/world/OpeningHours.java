package io.pulssi.centre.world;

import io.pulssi.centre.distribution.RandomDraws;

/**
 * Local opening hours.
 *
 * @param from first open hour
 * @param to first closed hour, at most 24
 * @param restFrom first open hour of the weekend
 * @param restTo first closed hour of the weekend; closed all weekend if not above restFrom
 */
public record OpeningHours(int from, int to, int restFrom, int restTo) {
  /** Always open. */
  public static final OpeningHours ALWAYS = new OpeningHours(0, 24, 0, 24);

  static OpeningHours draw(RandomDraws draws) {
    if (draws.chance(0.15)) {
      return ALWAYS;
    }
    int from = draws.between(6, 8);
    int to = draws.between(18, 22);
    boolean closed = draws.chance(0.25);
    return new OpeningHours(from, to, from + 2, closed ? 0 : to - draws.between(0, 3));
  }

  /** Whether a local hour is open. */
  public boolean isOpen(boolean weekend, int hour) {
    return weekend ? hour >= restFrom && hour < restTo : hour >= from && hour < to;
  }
}
