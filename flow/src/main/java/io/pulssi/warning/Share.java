package io.pulssi.warning;

/**
 * How much of a step's trouble a step explains.
 *
 * @param step step id
 * @param share 0 to 1; the shares of one trouble sum to 1
 * @param learned most of it came over an edge that the map does not have
 */
record Share(String step, double share, boolean learned) {
  Share(String step, double share) {
    this(step, share, false);
  }
}
