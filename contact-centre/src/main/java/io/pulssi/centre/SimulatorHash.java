package io.pulssi.centre;

import io.pulssi.centre.scenario.ShippedScenarios;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifies the simulator by twelve hexadecimal digits. They change when any event changes, so
 * equal hashes mean that two results come from the same simulator.
 */
public final class SimulatorHash {
  private static final int DIGITS = 12;
  private static final int DAYS = 21;
  private static final int SEEDS = 2;

  private SimulatorHash() {}

  /**
   * The first digits of the SHA-256 of all shipped scenarios, and of journey, events and truth of
   * the first three weeks of {@code mixed} with seeds 1 and 2. Takes a few seconds.
   */
  public static String compute() {
    MessageDigest digest = sha256();
    for (String name : ShippedScenarios.NAMES) {
      digest.update(ShippedScenarios.text(name).getBytes(StandardCharsets.UTF_8));
    }
    EventJson json = new EventJson();
    for (int seed = 1; seed <= SEEDS; seed++) {
      ContactCentre centre = ContactCentre.of(ShippedScenarios.named("mixed").withDays(DAYS), seed);
      digest.update(centre.journeyText().getBytes(StandardCharsets.UTF_8));
      centre.play(event -> digest.update(json.of(event)));
      digest.update(TruthJson.of(centre.truth()).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
