package io.pulssi.bench.live;

import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Runs a topology until the process is ended; a failure ends the process. */
final class StreamsProgram {
  private static final int FAILED = 1;

  private StreamsProgram() {}

  static void run(Topology topology, Properties settings) throws InterruptedException {
    try (var streams = new KafkaStreams(topology, settings)) {
      streams.setUncaughtExceptionHandler(
          failure -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
          });
      streams.start();
      new CountDownLatch(1).await();
    }
  }
}
