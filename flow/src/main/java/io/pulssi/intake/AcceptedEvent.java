package io.pulssi.intake;

import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that could be read, is plausible, and belongs to a step.
 *
 * @param source what kind of event
 * @param places the steps it feeds, at most one per journey
 * @param event the generated record of that source
 */
public record AcceptedEvent(Source source, List<JourneyStep> places, SpecificRecord event)
    implements IntakeOutput {}
