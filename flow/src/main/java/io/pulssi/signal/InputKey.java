package io.pulssi.signal;

/**
 * What a producer keys the records of an input topic by: decides which state needs a repartition.
 */
public enum InputKey {
  TICKET_ID,
  CUSTOMER_REF,
  CONTACT_ID,
  /** Something else, or nothing. Always correct; costs a repartition of the facts. */
  OTHER
}
