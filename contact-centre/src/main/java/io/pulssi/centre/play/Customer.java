package io.pulssi.centre.play;

/**
 * A customer.
 *
 * @param reference pseudonymous number
 * @param known whether the systems of the centre know the customer
 */
record Customer(long reference, boolean known) {}
