/**
 * The fault bench: the monitor in processes of its own, against brokers in processes of their own,
 * while both are killed, stopped, starved and misled. After each fault what it said must equal what
 * a replay of the same events says. {@link io.pulssi.fault.FaultsIT} plays history; in {@link
 * io.pulssi.fault.LiveFaultsIT} events happen while it looks on.
 *
 * <p>{@code mvn verify -Pfaults} runs it; {@link io.pulssi.fault.Dials} are what can be turned.
 */
@NullMarked
package io.pulssi.fault;

import org.jspecify.annotations.NullMarked;
