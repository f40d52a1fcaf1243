package io.pulssi.intake;

import io.pulssi.journey.JourneyStep;
import io.pulssi.journey.Source;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * An event that intake accepted: it could be read, its values are valid, and a step takes it.
 *
 * @param source what kind of event
 * @param steps the steps it feeds, at most one per journey
 * @param event the generated record of that source
 */
public record AcceptedEvent(Source source, List<JourneyStep> steps, SpecificRecord event)
    implements IntakeOutput {}
