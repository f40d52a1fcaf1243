package io.pulssi.centre.world;

/** The channel by which a customer contacts the centre. */
public enum ContactChannel {
  PHONE,
  CHAT,
  TICKET
}
