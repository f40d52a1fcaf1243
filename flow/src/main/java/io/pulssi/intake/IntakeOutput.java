package io.pulssi.intake;

/**
 * What intake makes of a record: an event at its steps, a dead letter, or, now and then, how far
 * time has come.
 */
public sealed interface IntakeOutput permits AcceptedEvent, RejectedRecord, Watermark {}
