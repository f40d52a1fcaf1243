package io.pulssi.intake;

import io.pulssi.codec.RegistrySchemas;
import io.pulssi.journey.JourneyMaps;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether intake would take a record today: with the maps as they are now. Belongs to one thread.
 */
public final class ResendCheck {
  private final Map<String, EventIntake<?>> intakes = new HashMap<>();

  /** Asks with these maps and this registry. */
  public ResendCheck(JourneyMaps maps, RegistrySchemas registry) {
    InputDefinition.ALL.forEach(
        input ->
            intakes.put(
                input.topic().name(),
                new EventIntake<>(input, registry, () -> maps, CustomerPseudonyms.none())));
  }

  /**
   * Why a record would be refused; empty if it would be taken.
   *
   * @param topic an input topic's name
   * @param bytes the record's value
   * @param recordTimestamp the Kafka timestamp it would have, epoch milliseconds
   */
  public Optional<String> refusal(String topic, byte @Nullable [] bytes, long recordTimestamp) {
    EventIntake<?> intake = intakes.get(topic);
    if (intake == null) {
      return Optional.of("%s is no input topic".formatted(topic));
    }
    return intake.take(bytes, recordTimestamp) instanceof RejectedRecord rejected
        ? Optional.of("%s: %s".formatted(rejected.reason().label(), rejected.detail()))
        : Optional.empty();
  }
}
