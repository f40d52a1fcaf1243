package io.pulssi.http;

import io.pulssi.journey.Source;
import io.pulssi.metrics.InputCounts;
import java.util.OptionalLong;

/**
 * What this instance has read of a source, and what is left.
 *
 * @param counts since the instance started
 * @param waiting records that are in the partitions it reads and not read yet
 * @param secondsToGo until they are read, at the present pace; empty if they become no fewer
 */
public record InputState(
    Source source, InputCounts counts, long waiting, OptionalLong secondsToGo) {}
