package io.pulssi.ingest.reader;

/** Takes what a reader finds. */
public interface RecordSink {
  void record(SourceRecord record);

  /** Text that is no record. */
  void refused(Refusal refusal);

  /** A record that is known and not ours. */
  void ignored(String why);

  /** The same of a record that was read before. */
  void noted(String why);
}
