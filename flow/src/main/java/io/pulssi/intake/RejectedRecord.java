package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;

/**
 * A record that cannot be used, on its way to the dead-letter topic.
 *
 * @param reason why
 * @param detail what was given and what was expected
 * @param bytes the value as it came, cut to what a dead letter may hold
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RejectedRecord(DeadLetterReason reason, String detail, byte[] bytes)
    implements IntakeOutput {}
