package io.pulssi.fault;

/**
 * A fault of the disk that the only instance has its state on.
 *
 * @param name as in the table
 * @param harm what is done
 */
record OnASmallDisk(String name, Harm harm) implements Fault {

  /** What is done. */
  @FunctionalInterface
  interface Harm {
    void inject(Bench bench, SmallDisk disk) throws Exception;
  }

  @Override
  public void prepare(Bench bench) throws Exception {
    SmallDisk disk = bench.disk();
    bench.join(
        launch -> launch.with("streams.state-dir", disk.folder().resolve("state").toString()));
  }

  @Override
  public void inject(Bench bench) throws Exception {
    harm.inject(bench, bench.disk());
  }
}
