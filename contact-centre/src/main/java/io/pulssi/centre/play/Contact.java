package io.pulssi.centre.play;

import io.pulssi.centre.world.Channel;

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
record Contact(int step, Channel channel, Customer customer, int cause, boolean failed, int tries) {
  static final int NO_CAUSE = -1;

  Contact again(Channel by, int because) {
    return new Contact(step, by, customer, because, false, tries + 1);
  }
}
