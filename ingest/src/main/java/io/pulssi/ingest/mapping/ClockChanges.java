package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What becomes of local times when clocks are put forward or back. */
public final class ClockChanges {
  private int doubled;

  /**
   * The instant of a local time. In the hour that comes twice it is the first one, and counted.
   *
   * @throws RefusedValueException if the zone has no such time
   */
  Instant instant(LocalDateTime local, ZoneId zone, String source, JsonNode value) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new RefusedValueException(
          source, Shown.of(value), "a time that exists in %s: clocks go forward".formatted(zone));
    }
    if (offsets.size() > 1) {
      doubled++;
    }
    return local.toInstant(offsets.get(0));
  }

  /** How many times lay in an hour that comes twice. */
  public int doubled() {
    return doubled;
  }
}
