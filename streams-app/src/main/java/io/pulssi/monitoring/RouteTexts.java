package io.pulssi.monitoring;

import java.util.SortedSet;

/** The routes: from an alert's {@code page} and {@code severity} to a receiver. */
final class RouteTexts {
  private static final String HEAD =
      """
      route:
        # Alerts that are not from Pulssi. If you have routes already, add the ones below to them.
        receiver: "nobody"
        # One notification for one episode: a step, and who is paged for it.
        group_by: ["alertname", "journey", "step", "page"]
        routes:
          - matchers: ["alertname=\\"PulssiWatchdog\\""]
            receiver: "%s"
            group_wait: 0s
            group_interval: 1m
            repeat_interval: 5m
          - matchers: ["alertname=~\\"Pulssi.+\\"", "severity=\\"none\\""]
            receiver: "nobody"
      """;

  /** A page that no map names any more goes to the operators. */
  private static final String LEVEL =
      """
          - matchers: ["alertname=~\\"Pulssi.+\\"", "severity=\\"%1$s\\""]
            receiver: "%1$s/%2$s"
            group_wait: %3$s
            group_interval: %4$s
            # Less than Alertmanager's --data.retention (5 days), or it forgets what it has sent.
            repeat_interval: 4d
            routes:
      """;

  private static final String LEAF =
      """
              - matchers: [%s]
                receiver: %s
      """;

  private final OwnerPages pages;

  RouteTexts(OwnerPages pages) {
    this.pages = pages;
  }

  String text(boolean watchdog) {
    return HEAD.formatted(watchdog ? "watchdog" : "nobody")
        + level("page", "30s", "5m")
        + level("notice", "2m", "15m");
  }

  private String level(String severity, String wait, String interval) {
    StringBuilder text =
        new StringBuilder(LEVEL.formatted(severity, OwnerPages.OPERATOR, wait, interval));
    for (String page : pages.paged()) {
      text.append(leaf(page, severity + "/" + page));
    }
    SortedSet<String> silent = pages.silent();
    if (!silent.isEmpty()) {
      text.append("        # Owners in shadow mode get nothing.\n");
    }
    silent.forEach(page -> text.append(leaf(page, "nobody")));
    return text.toString();
  }

  private static String leaf(String page, String receiver) {
    return LEAF.formatted(QuotedText.matcher("page", page), QuotedText.quoted(receiver));
  }
}
