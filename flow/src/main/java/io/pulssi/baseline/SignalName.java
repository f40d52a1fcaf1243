package io.pulssi.baseline;

/** The signals Pulssi publishes, with their units. */
public enum SignalName {
  QUEUE_WAIT("queue-wait", "seconds"),
  CHAT_WAIT("chat-wait", "seconds"),
  QUEUE_LONG_WAIT("queue-long-wait", "share"),
  QUEUE_ABANDONMENT("queue-abandonment", "share"),
  CHAT_ABANDONMENT("chat-abandonment", "share"),
  TICKET_REOPENS("ticket-reopens", "share"),
  TICKET_PRESSED("ticket-pressed", "share"),
  SURVEY_LOW_SCORE("survey-low-score", "share"),
  SURVEY_RESPONSE_RATE("survey-response-rate", "share"),
  CONTACT_REPEATS("contact-repeats", "share"),
  TICKET_CHAIN_DEPTH("ticket-chain-depth", "count"),
  QUEUE_ARRIVALS("queue-arrivals", "count"),
  CHAT_ARRIVALS("chat-arrivals", "count"),
  TICKET_OPENED("ticket-opened", "count"),
  TICKET_REASSIGNED("ticket-reassigned", "count"),
  COMPLAINTS("complaints", "count");

  private final String label;
  private final String unit;

  SignalName(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /** Such as {@code queue-wait}. */
  public String label() {
    return label;
  }

  /** {@code seconds}, {@code share} or {@code count}. */
  public String unit() {
    return unit;
  }
}
