package io.pulssi.demo;

import io.pulssi.topic.Topic;

/**
 * One event of a simulated centre.
 *
 * @param topic where it belongs
 * @param occurredAt event time, epoch milliseconds
 * @param key what a producer keys it by: the contact, ticket, survey or complaint
 * @param value as it goes on the topic
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PlayedEvent(Topic<?> topic, long occurredAt, String key, byte[] value) {}
