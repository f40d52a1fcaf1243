package io.pulssi.intake;

import io.pulssi.codec.DeadLetterReason;

/**
 * A record that cannot be used; it goes to the dead-letter topic.
 *
 * @param reason why it is rejected
 * @param detail what was given and what was expected
 * @param bytes the record's value, cut to the size of a dead letter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RejectedRecord(DeadLetterReason reason, String detail, byte[] bytes)
    implements IntakeOutput {}
