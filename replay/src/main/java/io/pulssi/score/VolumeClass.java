package io.pulssi.score;

/** How busy a step is, in contacts a day. */
public enum VolumeClass {
  LOW("≤ 150"),
  MIDDLE("150–450"),
  HIGH("> 450");

  private final String label;

  VolumeClass(String label) {
    this.label = label;
  }

  /** Such as {@code ≤ 150}. */
  public String label() {
    return label;
  }

  /** The class of a volume. */
  public static VolumeClass of(double contactsPerDay) {
    if (contactsPerDay <= 150) {
      return LOW;
    }
    return contactsPerDay <= 450 ? MIDDLE : HIGH;
  }
}
