package io.pulssi.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The receivers, two for each page: one for pages, one for notices. Secrets are only referred to by
 * file name.
 */
final class ReceiverTexts {
  private static final String WEBHOOK =
      """
        - name: %1$s
          webhook_configs:
            - url: %2$s
              send_resolved: true
              http_config:
                authorization: { credentials_file: %3$s }
      """;

  private static final String EMAIL =
      """
        - name: %1$s
          email_configs:
            - to: %2$s
              send_resolved: true
              headers: { Subject: %3$s }
              html: ""
              text: "{{ template \\"pulssi.text\\" . }}"
      """;

  private static final String PAGERDUTY =
      """
        - name: %1$s
          pagerduty_configs:
            - routing_key_file: %2$s
              send_resolved: true
              severity: "%3$s"
              class: "%4$s"
              client: "Pulssi"
              client_url: "{{ (index .Alerts 0).Annotations.dashboard }}"
              description: "{{ template \\"pulssi.title\\" . }}"
              details:
                firing: "{{ template \\"pulssi.text\\" . }}"
      """;

  private static final String SLACK =
      """
        - name: %1$s
          slack_configs:
            - channel: %2$s
              send_resolved: true
              title: %3$s
              title_link: "{{ (index .Alerts 0).Annotations.dashboard }}"
              text: "{{ template \\"pulssi.text\\" . }}"
      """;

  private final OwnerPages pages;
  private final PagingOptions pager;

  ReceiverTexts(OwnerPages pages, PagingOptions pager) {
    this.pages = pages;
    this.pager = pager;
  }

  String text() {
    StringBuilder text = new StringBuilder("receivers:\n  - name: \"nobody\"\n");
    if (pager.watchdog()) {
      text.append(
          WEBHOOK.formatted(
              "\"watchdog\"",
              QuotedText.quoted("http://127.0.0.1:9095/watchdog"),
              secret("watchdog")));
    }
    for (String page : pages.paged()) {
      text.append(receiver("page", page)).append(receiver("notice", page));
    }
    return text.toString();
  }

  /** The settings that all receivers of the kind share; empty where there are none. */
  String global() {
    return switch (pager.receiver()) {
      case EMAIL ->
          """
          # Fill in your mail server and sender.
          global:
            smtp_smarthost: "mail.example.com:587"
            smtp_from: "pulssi@example.com"
            smtp_auth_username: "pulssi"
            smtp_auth_password_file: %s

          """
              .formatted(secret("smtp-password"));
      case SLACK ->
          """
          global:
            slack_api_url_file: %s

          """
              .formatted(secret("slack-url"));
      case WEBHOOK, PAGERDUTY -> "";
    };
  }

  /** The names of the files in the secrets folder that the configuration asks for. */
  SortedSet<String> secrets() {
    SortedSet<String> files = new TreeSet<>();
    switch (pager.receiver()) {
      case WEBHOOK -> files.add("webhook-token");
      case EMAIL -> files.add("smtp-password");
      case SLACK -> files.add("slack-url");
      case PAGERDUTY ->
          pages
              .paged()
              .forEach(
                  page -> {
                    files.add(key("page", page));
                    files.add(key("notice", page));
                  });
    }
    if (pager.watchdog()) {
      files.add("watchdog");
    }
    return files;
  }

  private String receiver(String severity, String page) {
    String name = QuotedText.quoted(severity + "/" + page);
    String title =
        QuotedText.quoted(
            (severity.equals("page") ? "" : "Notice: ") + "{{ template \"pulssi.title\" . }}");
    return switch (pager.receiver()) {
      case WEBHOOK -> WEBHOOK.formatted(name, to(encoded(page)), secret("webhook-token"));
      case EMAIL -> EMAIL.formatted(name, to(page), title);
      case SLACK -> SLACK.formatted(name, to(page), title);
      case PAGERDUTY ->
          PAGERDUTY.formatted(
              name,
              secret(key(severity, page)),
              severity.equals("page") ? "critical" : "info",
              severity);
    };
  }

  private String to(String page) {
    return QuotedText.quoted(pager.to().replace("{page}", page));
  }

  private String secret(String file) {
    return QuotedText.quoted(pager.secrets() + "/" + file);
  }

  private static String key(String severity, String page) {
    return "pagerduty-" + severity + "-" + encoded(page);
  }

  private static String encoded(String page) {
    return URLEncoder.encode(page, UTF_8).replace("+", "%20");
  }
}
