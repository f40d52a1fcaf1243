package io.pulssi.view;

import io.pulssi.event.Outcome;
import io.pulssi.event.Signal;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;

/** Is notified of new records of the output topics, on the reader's thread: it must be quick. */
public interface OutputListener {
  /** A step's status. */
  default void status(StepStatus status) {}

  /** A step is no longer watched. */
  default void removed(String journey, String step) {}

  /** A signal of a closed slice. */
  default void signal(Signal signal) {}

  /** A revision of a warning. */
  default void warning(Warning warning) {}

  /** What became of a page. */
  default void outcome(Outcome outcome) {}

  /** There are more dead letters. */
  default void deadLetters() {}
}
