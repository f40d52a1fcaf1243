package io.pulssi.architecture.offenders.detect;

import io.pulssi.architecture.offenders.warning.DecidedTooLate;
import io.pulssi.event.Complaint;
import io.pulssi.signal.SignalMeasure;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.apache.kafka.streams.StreamsBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Imports downstream, reads a clock, guesses, knows Kafka, writes bytes, peeks at complaints, says
 * nothing.
 */
final class DetectHelper {
  @Nullable DecidedTooLate downstream;
  @Nullable Complaint peeked;

  Instant clock() {
    return Instant.now();
  }

  long nanos() {
    return System.nanoTime();
  }

  Random unseeded() {
    return new Random();
  }

  Random seeded() {
    return new Random(7);
  }

  double inexact(double x) {
    return Math.log(x) + Math.sqrt(x);
  }

  @SuppressWarnings("StringCaseLocaleUsage")
  String inSomeLanguage(String text) {
    return text.toLowerCase();
  }

  void layout(DataOutput out) throws IOException {
    out.writeLong(nanos());
  }

  SignalMeasure peek() {
    return SignalMeasure.COMPLAINTS;
  }

  StreamsBuilder ownFlow() {
    return new StreamsBuilder();
  }
}
