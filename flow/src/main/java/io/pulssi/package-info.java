/**
 * The flow from events to warnings.
 *
 * <pre>
 *   events                                          decided at the end of every five minutes
 *     |
 *   intake -> signal -> slice     ~~topic~~     slice -> baseline -> detect -> cause
 *     one task per input partition                -> warning -> outcome -> emit
 *                                                 one task per partition of journeys
 * </pre>
 *
 * <p>{@link io.pulssi.PulssiTopology} is this picture as code. Each stage is a package of the same
 * name and imports only what lies before it; {@code journey}, {@code state} and {@code figure} are
 * read by all.
 */
@NullMarked
package io.pulssi;

import org.jspecify.annotations.NullMarked;
