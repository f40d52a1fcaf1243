package io.pulssi.ingest.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pulssi.ingest.reader.Refusal;
import io.pulssi.ingest.reader.SourceRecord;
import io.pulssi.topic.Topic;
import org.apache.avro.specific.SpecificRecord;

/** Takes what becomes of records. */
public interface MappedOutput {
  /** An event was made of a record. */
  void made(SourceRecord record, Topic<? extends SpecificRecord> topic, ObjectNode event);

  /** A record, or an item of one, is known and makes no event. */
  void ignored(String why);

  void refused(Refusal refusal);

  /** A delivery came again. */
  void repeated();

  /** A record gave way to a newer one of the same thing. */
  void replaced();
}
