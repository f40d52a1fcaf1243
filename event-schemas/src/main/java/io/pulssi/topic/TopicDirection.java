package io.pulssi.topic;

/** Which way a topic's records go, seen from Pulssi. */
public enum TopicDirection {
  /** Others write, Pulssi reads. */
  IN,
  /** Pulssi writes, others read. */
  OUT,
  /** Pulssi writes and reads; nobody else should. */
  INTERNAL
}
