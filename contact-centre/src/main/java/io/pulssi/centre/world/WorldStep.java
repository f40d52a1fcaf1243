package io.pulssi.centre.world;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A step of the journey and its customers.
 *
 * @param number its position
 * @param id in the journey map
 * @param name for people
 * @param owner id of its owner
 * @param volume contacts on a mean working day, over all channels
 * @param fresh share of contacts that do not follow from another contact
 * @param channels share of fresh contacts by channel; together 1
 * @param seasons by channel
 * @param daySpread standard deviation of the logarithm of its own day factor
 * @param hourShape shape of the gamma factor of each hour
 * @param trend growth of the volume a day
 * @param contact what follows a contact
 * @param tickets habits, where it has any
 * @param survey habits, where it asks
 * @param complaints habits
 * @param categories of its tickets
 */
public record WorldStep(
    int number,
    String id,
    String name,
    String owner,
    double volume,
    double fresh,
    Map<ContactChannel, Double> channels,
    Map<ContactChannel, WeeklyPattern> seasons,
    double daySpread,
    double hourShape,
    double trend,
    ContactHabits contact,
    TicketHabits tickets,
    Optional<SurveyHabits> survey,
    ComplaintHabits complaints,
    List<String> categories) {

  /** Share of fresh contacts in a channel; 0 where the step does not have it. */
  public double share(ContactChannel channel) {
    return channels.getOrDefault(channel, 0.0);
  }

  /** The arrivals in one of its channels. */
  public WeeklyPattern season(ContactChannel channel) {
    return Objects.requireNonNull(seasons.get(channel), channel::name);
  }

  /** The name of its queue in a channel. */
  public String queue(ContactChannel channel) {
    return channel == ContactChannel.PHONE ? "phone-" + id : "chat-" + id;
  }
}
