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
  /** A title, in one line. */
  String title();

  /** The text of the journey map that goes with it. */
  String journeyText();

  /** The beginning of its history. */
  Instant from();

  /** The end of the history. */
  Instant lifeFrom();

  /** When the main incident begins: the planned one or a requested one. */
  Instant troubleAt();

  /** The end of its days. */
  Instant to();

  /** What can go wrong at each step, by step id in the order of the journey. */
  Map<String, List<String>> troubles();

  /**
   * Starts an incident at a time, or at the next event if that is later.
   *
   * @throws IllegalArgumentException if {@link #troubles} does not have it
   */
  TrueIncident inject(RequestedIncident trouble, Instant from);

  /** All incidents, past and planned, in order of time, with their surges so far. */
  List<TrueIncident> incidents();
}
