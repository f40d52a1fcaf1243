package io.pulssi.monitoring;

/**
 * How pages are sent.
 *
 * @param receiver the kind of message
 * @param to where to, with {@code {page}} for the page's name; empty for PagerDuty
 * @param secrets the folder on Alertmanager's machine that holds its secrets, one in a file
 * @param watchdog whether a dead man's switch is notified too
 */
public record PagingOptions(ReceiverKind receiver, String to, String secrets, boolean watchdog) {}
