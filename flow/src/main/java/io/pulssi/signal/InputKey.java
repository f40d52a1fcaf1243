package io.pulssi.signal;

/** What the producer of an input topic keys its records by; decides which state needs a re-key. */
public enum InputKey {
  TICKET_ID,
  CUSTOMER_REF,
  CONTACT_ID,
  /** Something else, or nothing: always right, at the price of sending facts on. */
  OTHER
}
