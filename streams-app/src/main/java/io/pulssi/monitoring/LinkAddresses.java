package io.pulssi.monitoring;

/**
 * Addresses for links in alerts.
 *
 * @param grafana base address, without a slash at its end
 * @param console base address, without a slash at its end
 * @param runbook the address of the runbook, to which an alert's anchor is added
 */
public record LinkAddresses(String grafana, String console, String runbook) {
  /** The addresses in the files of {@code monitoring/}. */
  public static final LinkAddresses SHIPPED =
      new LinkAddresses("http://127.0.0.1:3000", "http://127.0.0.1:8080", "monitoring/runbook.md");

  /** A text of {@code monitoring/} with these addresses in place of the shipped ones. */
  String in(String text) {
    return text.replace(
            SHIPPED.console + "/", console + "/") // first: none of these has /d/ behind it
        .replace(SHIPPED.grafana + "/d/", grafana + "/d/")
        .replace(SHIPPED.runbook + "#", runbook + "#");
  }
}
