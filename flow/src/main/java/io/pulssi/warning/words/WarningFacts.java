package io.pulssi.warning.words;

import io.pulssi.cause.LegShare;
import io.pulssi.detect.LineEvidence;
import io.pulssi.event.PageRecord;
import io.pulssi.event.WarningState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence of a warning is made of.
 *
 * @param step step id; {@code *} for a cause common to many steps
 * @param state where the warning stands
 * @param onset when the trouble began, epoch milliseconds
 * @param paged whether it ever paged
 * @param over whether the slice is at or above the level that pages
 * @param suppressed whether a common cause explains it
 * @param lines the evidence, heaviest first
 * @param customers how many come through the step
 * @param firstLegs where it may have begun, largest share first
 * @param alongside for a common cause: ids of the steps that page by themselves
 * @param record how pages like this one fared; null while unknown
 */
public record WarningFacts(
    String step,
    WarningState state,
    long onset,
    boolean paged,
    boolean over,
    boolean suppressed,
    List<LineEvidence> lines,
    CustomerNumbers customers,
    List<LegShare> firstLegs,
    List<String> alongside,
    @Nullable PageRecord record) {}
