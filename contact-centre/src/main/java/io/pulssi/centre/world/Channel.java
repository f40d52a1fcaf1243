package io.pulssi.centre.world;

/** How a customer gets in touch. */
public enum Channel {
  PHONE,
  CHAT,
  TICKET
}
