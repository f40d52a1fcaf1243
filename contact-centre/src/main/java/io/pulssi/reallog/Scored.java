package io.pulssi.reallog;

/**
 * What was thought of one step in one slice.
 *
 * @param score 1 pages
 * @param line the heaviest line of evidence; empty when there is none
 * @param learning whether it had too little history to page
 */
record Scored(double score, String line, boolean learning) {
  static final Scored NOTHING = new Scored(0, "", true);
}
