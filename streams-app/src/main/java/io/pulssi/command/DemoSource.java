package io.pulssi.command;

import io.javalin.config.RoutesConfig;
import io.pulssi.console.LiveText;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.replay.EventProducer;
import io.pulssi.runtime.Monitor;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** What a demo plays: a recorded log or a simulated centre. */
interface DemoSource {
  /** What is played, in one line. */
  String title();

  /** Its journey. */
  JourneyMaps maps();

  /** How many partitions a topic has at most. */
  int partitions();

  /** Settings of the monitor that differ from the defaults. */
  Map<String, String> settings();

  /** When its history ends, epoch milliseconds. */
  long lifeFrom();

  /** The event time from which the terminal prints news, epoch milliseconds. */
  long tellFrom();

  /** Adds its own API paths. */
  void routes(RoutesConfig routes);

  /** Prints what will happen. */
  void introduce(PrintStream out);

  /**
   * Sends everything, and returns at the end or when stopped.
   *
   * @param grace how long the monitor waits for disorder
   */
  void send(EventProducer producer, Monitor monitor, Duration grace)
      throws IOException, InterruptedException;

  /** Ends sending. */
  void stop();

  /** Prints what is new; called a few times a second. */
  void tell(LiveText text, Monitor monitor);

  /** The end of the last slice that can be decided once everything is sent. */
  long lastClosed(Duration grace);
}
