package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerWaitIT {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void shouldReportUntilABrokerAnswers() throws Exception {
    var lines = new CopyOnWriteArrayList<String>();
    try (var broker = BrokerProcess.start(folder.resolve("broker"))) {
      broker.awaitReady().kill();
      try (var wait = wait(broker.bootstrapServers(), lines)) {
        CompletableFuture<Boolean> answered =
            CompletableFuture.supplyAsync(() -> uninterrupted(wait));
        await().atMost(SOON).until(() -> lines.size() >= 2);
        assertThat(lines.get(0))
            .startsWith("no broker answers at " + broker.bootstrapServers() + " (");
        assertThat(answered).isNotDone();
        broker.restart();
        await().atMost(SOON).until(answered::isDone);
        assertThat(answered).isCompletedWithValue(true);
      }
    }
  }

  @Test
  void shouldStopWhenToldEvenIfTheNameCannotBeResolved() {
    var lines = new CopyOnWriteArrayList<String>();
    var wait = wait("no-such-host.invalid:9092", lines);
    CompletableFuture<Boolean> answered = CompletableFuture.supplyAsync(() -> uninterrupted(wait));
    await().atMost(SOON).until(() -> !lines.isEmpty());
    wait.close();
    await().atMost(SOON).until(answered::isDone);
    assertThat(answered).isCompletedWithValue(false);
  }

  private static BrokerWait wait(String bootstrap, List<String> lines) {
    return new BrokerWait(
        Map.of("bootstrap.servers", bootstrap), Duration.ofSeconds(1), lines::add);
  }

  private static boolean uninterrupted(BrokerWait wait) {
    try {
      return wait.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
