package io.pulssi.fault;

/**
 * Something that goes wrong while events happen.
 *
 * @param name as in the table
 * @param brokers how many
 * @param slices whether closed slices are waited for and compared
 * @param proxied whether the instance reaches its broker through a proxy
 * @param harm what is done
 */
record LiveFault(String name, int brokers, boolean slices, boolean proxied, Harm harm) {

  /** What is done; returns when it is over and the first new output came. */
  @FunctionalInterface
  interface Harm {
    void inject(LiveBench bench) throws Exception;
  }

  LiveFault(String name, Harm harm) {
    this(name, 1, false, harm);
  }

  LiveFault(String name, int brokers, boolean slices, Harm harm) {
    this(name, brokers, slices, false, harm);
  }
}
