package io.pulssi.centre.play;

import io.pulssi.centre.world.ContactChannel;

/**
 * One contact of a customer with the centre.
 *
 * @param step number
 * @param channel by which channel
 * @param customer who contacts the centre
 * @param cause number of the incident that caused it; {@link #NO_CAUSE} if none
 * @param failed whether self-service failed before
 * @param tries earlier contacts about the same matter
 */
record CustomerContact(
    int step, ContactChannel channel, Customer customer, int cause, boolean failed, int tries) {
  static final int NO_CAUSE = -1;

  CustomerContact again(ContactChannel by, int because) {
    return new CustomerContact(step, by, customer, because, false, tries + 1);
  }
}
