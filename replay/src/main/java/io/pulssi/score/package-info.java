/**
 * How well pages foresaw what happened: pages against the truth of a simulation and against
 * complaint surges.
 *
 * <p>Read by replays and by the arena; nothing that decides reads it. Pure, but for the reading of
 * {@code truth.json}. The definitions are those of {@code docs/evaluation.md}.
 */
@NullMarked
package io.pulssi.score;

import org.jspecify.annotations.NullMarked;
