/**
 * The flow from events to warnings.
 *
 * <pre>
 *   events                          warnings
 *     |                                ^
 *   intake                           emit
 *     |                                |
 *   signal                          outcome
 *     |                                |
 *     |                             warning
 *     |                                |
 *     |                              cause
 *     |                                |
 *     |                              detect
 *     |                                |
 *     |                             baseline
 *     |                                |
 *   slice  --------- topic ---------&gt;  slice
 *
 *   one task per                    one task per
 *   input partition                 partition of journeys
 * </pre>
 *
 * <p>{@link io.pulssi.PulssiTopology} is this picture as code. Each stage is a package of the same
 * name and imports only stages before it. All stages read the packages {@code journey} and {@code
 * state}. Production, the demo and a replay run the same flow; a {@link io.pulssi.Wiring} connects
 * it to them.
 */
@NullMarked
package io.pulssi;

import org.jspecify.annotations.NullMarked;
