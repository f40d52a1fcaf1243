package io.pulssi.metrics;

/** Which of the meters of Kafka's clients and of Streams {@code /metrics} shows. */
public enum KafkaMeterSet {
  /** Those that dashboards, rules and runbook use. */
  USED,
  /** All that Kafka has, for a look into its clients. */
  ALL
}
