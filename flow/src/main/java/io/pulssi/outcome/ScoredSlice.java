package io.pulssi.outcome;

import io.pulssi.event.Outcome;
import io.pulssi.warning.DecidedSlice;
import java.util.List;
import java.util.SortedMap;

/**
 * A decided slice, with what became of pages in it.
 *
 * @param decided the decisions
 * @param outcomes those that are new or have changed, by warning id
 * @param falsePagesPerWeek by owner, over the last four weeks; absent while unknown
 * @param unknownVerdicts owners' words on warnings that never paged or are not known any more
 */
public record ScoredSlice(
    DecidedSlice decided,
    List<Outcome> outcomes,
    SortedMap<String, Double> falsePagesPerWeek,
    long unknownVerdicts) {}
