package io.pulssi.cause;

import org.jspecify.annotations.Nullable;

/** State of another stage in which release 0.1.0 kept trails. */
public interface HoldsEarlierTrail {
  /** The trail, until its holder is written again. */
  @Nullable EarlierTrail earlierTrail();
}
