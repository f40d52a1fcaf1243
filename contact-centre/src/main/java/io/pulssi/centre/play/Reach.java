package io.pulssi.centre.play;

/** Contacts that incidents caused, by step: how far each of them reached. */
public final class Reach {
  private final int[][] caused;

  Reach(int incidents, int steps) {
    caused = new int[incidents][steps];
  }

  void add(int cause, int step) {
    if (cause != Contact.NO_CAUSE) {
      caused[cause][step]++;
    }
  }

  /** Contacts at a step that would not have been without an incident. */
  public int caused(int incident, int step) {
    return caused[incident][step];
  }
}
