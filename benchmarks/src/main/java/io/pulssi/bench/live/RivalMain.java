package io.pulssi.bench.live;

/** Runs what the product is compared with, in a JVM of its own, until it is ended. */
final class RivalMain {
  private static final int FAILED = 1;

  private RivalMain() {}

  /** Arguments: contender, brokers, group, topics with commas, folder. */
  public static void main(String[] arguments) {
    RivalSettings settings =
        RivalSettings.parse(arguments[1], arguments[2], arguments[3], arguments[4]);
    try {
      Contender.valueOf(arguments[0]).run(settings);
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(FAILED); // threads of its own may not end
    }
  }
}
