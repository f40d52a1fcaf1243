/**
 * Turns bytes into typed events at their journey steps, or into dead letters, and computes the
 * watermark of every input partition.
 *
 * <ul>
 *   <li>Reads: {@code pulssi.queue-wait.v1}, {@code pulssi.chat-wait.v1}, {@code pulssi.ticket.v1},
 *       {@code pulssi.survey.v1}, {@code pulssi.complaint.v1}, {@code pulssi.verdict.v1}; verdicts
 *       always, the others if a journey uses them.
 *   <li>Gives: {@code IntakeOutput}; dead letters to {@code pulssi.dead-letter.v1}.
 *   <li>Key: the producer's.
 *   <li>State: {@code intake-clocks}, the clock of each partition; {@code intake-positions}, how
 *       far each was processed; with {@code dedupe} also {@code intake-seen}, the ids of recent
 *       events.
 *   <li>Time: event time. Trusted time, the broker's, bounds watermarks, moves that of a silent
 *       partition and dates what is sent on.
 * </ul>
 */
@NullMarked
package io.pulssi.intake;

import org.jspecify.annotations.NullMarked;
