package io.pulssi.centre;

import io.pulssi.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/**
 * One event, as the systems of the centre record it.
 *
 * @param topic where it belongs
 * @param occurredAt event time, epoch milliseconds
 * @param arrivesAt when it reaches the topic, not before {@code occurredAt}
 * @param record a {@code QueueWait}, {@code ChatWait}, {@code Ticket}, {@code Survey} or {@code
 *     Complaint}, as the topic requires; {@link EventJson} writes it
 */
public record CentreEvent(
    Topic<? extends SpecificRecord> topic,
    long occurredAt,
    long arrivesAt,
    SpecificRecord record) {}
