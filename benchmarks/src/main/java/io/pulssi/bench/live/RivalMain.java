package io.pulssi.bench.live;

/** Runs what the product is compared with, in a JVM of its own, until it is ended. */
final class RivalMain {
  private RivalMain() {}

  /** Arguments: contender, brokers, group, topics with commas, folder. */
  public static void main(String[] arguments) throws Exception {
    RivalSettings settings =
        RivalSettings.parse(arguments[1], arguments[2], arguments[3], arguments[4]);
    Contender.valueOf(arguments[0]).run(settings);
  }
}
