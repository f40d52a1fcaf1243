package io.pulssi.intake;

/** What intake sends on: an accepted event, a rejected record, or a watermark. */
public sealed interface IntakeOutput permits AcceptedEvent, RejectedRecord, Watermark {}
