package io.pulssi.demo;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * One run of a simulated centre: its events in order of time, and the truth about them so far.
 * Belongs to one thread at a time.
 */
public interface CentreRun extends Iterator<PlayedEvent> {
  /** What it is, in a line. */
  String title();

  /** The text of the journey map that goes with it. */
  String journeyText();

  /** The beginning of its history. */
  Instant from();

  /** Where history ends, and life is to be watched. */
  Instant lifeFrom();

  /** When the incident begins that makes the case: the planned one, or one asked for instead. */
  Instant troubleAt();

  /** The end of its days. */
  Instant to();

  /** What can go wrong at each step, by step id in the order of the journey. */
  Map<String, List<String>> troubles();

  /**
   * Lets something go wrong from a time on, or from the next event if that is later.
   *
   * @throws IllegalArgumentException if {@link #troubles} does not have it
   */
  TrueIncident inject(Trouble trouble, Instant from);

  /** What has gone wrong or will, in order of time, with the surges that came so far. */
  List<TrueIncident> incidents();
}
