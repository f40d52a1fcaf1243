package io.pulssi.centre.world;

import io.pulssi.centre.distribution.RandomDraws;
import java.util.EnumMap;
import java.util.Map;

/** Draws the channels of a step; some steps have only one. */
final class ChannelsDraw {
  private static final double CHAT_ONLY_MAX = 900;
  private static final double TICKET_ONLY_MAX = 450;

  private ChannelsDraw() {}

  static Map<ContactChannel, Double> draw(double volume, RandomDraws draws) {
    double kind = draws.uniform();
    if (kind < 0.15) {
      return Map.of(ContactChannel.PHONE, 1.0);
    }
    if (kind < 0.25 && volume < CHAT_ONLY_MAX) {
      return Map.of(ContactChannel.CHAT, 1.0);
    }
    if (kind >= 0.25 && kind < 0.37 && volume < TICKET_ONLY_MAX) {
      return Map.of(ContactChannel.TICKET, 1.0);
    }
    double chat = kind < 0.62 ? 0 : draws.uniform(0.1, 0.4);
    double ticket = kind > 0.92 ? 0 : draws.uniform(0.1, 0.4);
    Map<ContactChannel, Double> shares = new EnumMap<>(ContactChannel.class);
    shares.put(ContactChannel.PHONE, 1 - chat - ticket);
    if (chat > 0) {
      shares.put(ContactChannel.CHAT, chat);
    }
    if (ticket > 0) {
      shares.put(ContactChannel.TICKET, ticket);
    }
    return shares;
  }
}
