package io.pulssi.centre.play;

import io.pulssi.centre.world.ContactChannel;

/**
 * One try of a customer to get something done.
 *
 * @param step number
 * @param channel how
 * @param customer who
 * @param cause number of the incident it comes of; {@link #NO_CAUSE} if none
 * @param failed whether self-service failed before
 * @param tries earlier tries for the same matter
 */
record CustomerContact(
    int step, ContactChannel channel, Customer customer, int cause, boolean failed, int tries) {
  static final int NO_CAUSE = -1;

  CustomerContact again(ContactChannel by, int because) {
    return new CustomerContact(step, by, customer, because, false, tries + 1);
  }
}
