package io.pulssi.centre.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * A journey map without its steps.
 *
 * @param id of the journey
 * @param owners in the map's order
 * @param commonOwner id of the owner who gets the warning about a common cause
 */
public record JourneyFrame(String id, List<Owner> owners, String commonOwner) {
  /** Copies the list. */
  public JourneyFrame {
    owners = List.copyOf(owners);
  }

  /**
   * An owner of steps.
   *
   * @param id in the map
   * @param name for people
   */
  public record Owner(String id, String name) {}

  /** The telephone company, which scenarios use if they do not define a journey. */
  public static JourneyFrame telephone() {
    List<Owner> owners = new ArrayList<>();
    for (int i = 0; i < TelephoneSteps.OWNERS.size(); i++) {
      owners.add(new Owner(TelephoneSteps.OWNERS.get(i), TelephoneSteps.OWNER_NAMES.get(i)));
    }
    owners.add(new Owner(TelephoneSteps.COMMON_OWNER, "Operations"));
    return new JourneyFrame("centre", owners, TelephoneSteps.COMMON_OWNER);
  }
}
