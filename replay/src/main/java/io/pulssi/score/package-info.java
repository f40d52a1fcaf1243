/**
 * Scores pages against the truth of a simulation and against complaint surges.
 *
 * <p>Used by replays and by the arena; nothing that decides uses it. Pure, except for reading
 * {@code truth.json}. The definitions are in {@code docs/evaluation.md}.
 */
@NullMarked
package io.pulssi.score;

import org.jspecify.annotations.NullMarked;
