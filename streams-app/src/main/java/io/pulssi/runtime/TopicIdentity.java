package io.pulssi.runtime;

/**
 * Tells a topic from one of the same name.
 *
 * @param id another one after the topic was deleted and made anew
 * @param partitions how many it has
 */
record TopicIdentity(String id, int partitions) {}
