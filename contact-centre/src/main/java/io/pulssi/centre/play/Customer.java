package io.pulssi.centre.play;

/**
 * Who gets in touch.
 *
 * @param reference pseudonymous number
 * @param known whether the centre's systems know it
 */
record Customer(long reference, boolean known) {}
