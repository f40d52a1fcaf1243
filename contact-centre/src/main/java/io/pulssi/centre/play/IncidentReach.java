package io.pulssi.centre.play;

import java.util.ArrayList;
import java.util.List;

/** Contacts caused by each incident, by step. */
public final class IncidentReach {
  private final List<int[]> caused = new ArrayList<>();
  private final int steps;

  IncidentReach(int incidents, int steps) {
    this.steps = steps;
    for (int incident = 0; incident < incidents; incident++) {
      more();
    }
  }

  /** Adds an incident. */
  void more() {
    caused.add(new int[steps]);
  }

  void add(int cause, int step) {
    if (cause != CustomerContact.NO_CAUSE) {
      caused.get(cause)[step]++;
    }
  }

  /** Contacts at a step that an incident caused. */
  public int caused(int incident, int step) {
    return caused.get(incident)[step];
  }
}
