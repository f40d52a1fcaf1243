package io.pulssi.architecture.offenders.warning;

/** Lies downstream of detect. */
public final class DecidedTooLate {}
