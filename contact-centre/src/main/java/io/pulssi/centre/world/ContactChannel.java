package io.pulssi.centre.world;

/** How a customer gets in touch. */
public enum ContactChannel {
  PHONE,
  CHAT,
  TICKET
}
