package io.pulssi.fault;

import java.util.List;

/**
 * Two instances of one build are replaced by two of this one, one after the other.
 *
 * @param name as in the table
 * @param olderClassPath the build to begin with
 */
record RollingRestart(String name, String olderClassPath) implements Fault {
  @Override
  public int instances() {
    return 2;
  }

  @Override
  public void prepare(Bench bench) throws Exception {
    for (int i = 0; i < instances(); i++) {
      bench.join(launch -> launch.onClassPath(olderClassPath));
    }
  }

  @Override
  public void inject(Bench bench) throws Exception {
    bench.awaitAtWork(2);
    for (Instance older : List.copyOf(bench.instances())) {
      bench.strike(
          () -> {
            older.terminate();
            bench.replace(older, older.launch().onClassPath(System.getProperty("java.class.path")));
          });
      bench.awaitAtWork(2);
    }
  }
}
