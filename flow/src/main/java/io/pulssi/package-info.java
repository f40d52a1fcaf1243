/**
 * The flow from events to warnings, and the commands that run it.
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
 * name and imports only what lies before it; {@code journey} and {@code state} are read by all.
 * {@code command}, {@code config}, {@code runtime} and {@code replay} stand around the flow and run
 * it: against a cluster, or over recorded events; {@code report} turns a replay into a page.
 */
@NullMarked
package io.pulssi;

import org.jspecify.annotations.NullMarked;
