package io.pulssi.command;

/** Files of an operator with several mistakes each. */
final class BrokenFiles {
  /** A time zone, an owner and a next step that do not exist. */
  static final String JOURNEY =
      """
      journey: bank
      timezone: Nowhere/Town
      owners:
        retail: { name: Retail, page: retail }
      steps:
        - id: phone
          name: Phone
          owner: nobody
          next: [nothing]
          sources: { queue-wait: [phone] }
      """;

  private BrokenFiles() {}

  /** A duration that is none, and an unknown key. */
  static String settings(String journey) {
    return "journey: %s\ngrace: soon\nhtp.port: 80\n".formatted(journey);
  }
}
