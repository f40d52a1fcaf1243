package io.pulssi.arena;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One contest on many seeds, several seeds at a time. The results do not depend on how many.
 *
 * @param contest the competitors
 * @param source of the days
 * @param threads how many seeds at a time
 */
record ArenaEvaluation(DetectorContest contest, SeedDays.Source source, int threads) {

  /**
   * Runs every seed once.
   *
   * @throws IOException if the days of a seed cannot be simulated or read
   */
  SortedMap<Long, SeedResult> run(Collection<Long> seeds, Progress progress)
      throws IOException, InterruptedException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      SortedMap<Long, Future<SeedResult>> running = new TreeMap<>();
      for (long seed : new TreeSet<>(seeds)) {
        Callable<SeedResult> work =
            () -> {
              SeedResult result = contest.on(seed, source.of(seed));
              progress.done(seed);
              return result;
            };
        running.put(seed, workers.submit(work));
      }
      SortedMap<Long, SeedResult> results = new TreeMap<>();
      for (var entry : running.entrySet()) {
        results.put(entry.getKey(), await(entry.getValue()));
      }
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private static SeedResult await(Future<SeedResult> running)
      throws IOException, InterruptedException {
    try {
      return running.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Called for every seed that is done, from any thread. */
  @FunctionalInterface
  interface Progress {
    void done(long seed);
  }
}
