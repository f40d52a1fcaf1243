package io.pulssi.command;

import io.javalin.config.RoutesConfig;
import io.pulssi.console.LiveText;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.Producer;
import io.pulssi.runtime.Monitor;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** Who plays in a demo: a recorded log, or a simulated centre. */
interface DemoCast {
  /** What is played, in a line. */
  String title();

  /** The journey it is about. */
  JourneyMaps maps();

  /** How many partitions a topic has at most. */
  int partitions();

  /** Settings of the monitor that differ from the defaults. */
  Map<String, String> settings();

  /** From when on it is life and not history, epoch milliseconds. */
  long lifeFrom();

  /** From which event time on news are told in the terminal, epoch milliseconds. */
  long tellFrom();

  /** Adds what the API answers about it. */
  void routes(RoutesConfig routes);

  /** Says what is going to happen. */
  void introduce(PrintStream out);

  /**
   * Sends everything, and returns at the end or when stopped.
   *
   * @param grace how long the monitor waits for disorder
   */
  void send(Producer producer, Monitor monitor, Duration grace)
      throws IOException, InterruptedException;

  /** Ends sending. */
  void stop();

  /** Tells what is new; called a few times a second. */
  void tell(LiveText text, Monitor monitor);

  /** The end of the last slice that can be decided once everything is sent. */
  long lastClosed(Duration grace);
}
