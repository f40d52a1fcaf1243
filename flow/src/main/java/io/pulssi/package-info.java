/**
 * The flow from events to warnings.
 *
 * <pre>
 *   events
 *     |
 *   intake -> signal -> slice                  one task per partition number
 *                         |
 *                  pulssi.slice.v1
 *                         |
 *                       slice -> baseline -> detect -> cause -> warning -> outcome -> emit
 *                         one task per partition of pulssi.slice.v1                    |
 *                                                                                   warnings
 * </pre>
 *
 * <p>{@link io.pulssi.PulssiTopology} is this picture as code. Each stage is a package of the same
 * name and imports only the stages before it. Every stage may read {@code journey}, the map, {@code
 * state}, how state is kept, {@code graph}, how processors are connected, and {@code figure}, how
 * figures are written.
 */
@NullMarked
package io.pulssi;

import org.jspecify.annotations.NullMarked;
