package io.pulssi.config;

/** What the producer of an input topic keys its records by; its name in settings is hyphenated. */
public enum InputKey {
  TICKET_ID,
  CUSTOMER_REF,
  CONTACT_ID,
  /** Anything else, or nothing: whatever needs a certain key is re-keyed. */
  OTHER
}
