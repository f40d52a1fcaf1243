package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import io.pulssi.monitoring.LinkAddresses;
import io.pulssi.monitoring.MonitoringFiles;
import io.pulssi.monitoring.PagingOptions;
import io.pulssi.monitoring.ReceiverKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rules for Prometheus and routes for Alertmanager, by the owners of journey maps. */
@Command(
    name = "monitoring",
    description = {
      "Writes what Prometheus and Alertmanager need to page the owners of a journey map.",
      "These are alertmanager.yml with a route for each owner's page, message templates, rules with"
          + " your addresses, and an example prometheus.yml. No secret is read or written."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi monitoring --journey samples/bank/journey.yml --out out/monitoring",
      "  ./pulssi monitoring --journey journeys --out out/monitoring --receiver slack --force"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "1:a file cannot be written",
      "2:wrong usage or journey maps, or files that exist already"
    })
public final class MonitoringCommand implements Callable<Integer> {
  private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9._~:/@%+-]+");
  private static final Pattern SECRETS = Pattern.compile("/[A-Za-z0-9._/-]*[A-Za-z0-9._-]");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--journey",
      required = true,
      paramLabel = "FILE",
      description = "The journey map, or a folder of several.")
  @SuppressWarnings("NullAway.Init")
  private Path journey;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; created if absent.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--receiver",
      paramLabel = "KIND",
      defaultValue = "webhook",
      description = "How pages go out: webhook, email, pagerduty, slack (default: webhook).")
  @SuppressWarnings("NullAway.Init")
  private ReceiverKind receiver;

  @Option(
      names = "--to",
      paramLabel = "WHERE",
      description =
          "Where pages go: an address, e-mail address or channel; {page} is the owner's page"
              + " (default: http://127.0.0.1:9095/{page}, {page}@example.com, #{page}).")
  private @Nullable String to;

  @Option(
      names = "--secrets-dir",
      paramLabel = "DIR",
      defaultValue = "/etc/alertmanager/secrets",
      description = "Alertmanager's folder of secret files (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String secrets;

  @Option(
      names = "--grafana-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:3000",
      description = "Address of Grafana, for links to dashboards (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String grafana;

  @Option(
      names = "--console-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Address of Pulssi's console (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String console;

  @Option(
      names = "--runbook-url",
      paramLabel = "URL",
      description = "Address of your copy of runbook.md (default: the file beside the rules).")
  private @Nullable String runbook;

  @Option(
      names = "--watchdog",
      description =
          "Also notify http://127.0.0.1:9095/watchdog every five minutes: alerts get through.")
  private boolean watchdog;

  @Option(names = "--force", description = "Replace existing files.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    OptionChecks checks = new OptionChecks(spec);
    checks.folderToWrite("--out", out);
    PagingOptions pager = pager(checks);
    LinkAddresses addresses = addresses(checks);
    JourneyMaps maps = JourneyMapReader.read(journey);
    refuseTemplates(checks, maps);
    refuseWhere(checks, maps, pager);
    MonitoringFiles files = MonitoringFiles.of(maps, pager, addresses);
    List<Path> present = files.presentIn(out);
    if (!present.isEmpty() && !force) {
      throw checks.refused(
          "--out", present.get(0) + " exists already", "another folder, or --force");
    }
    files.write(out);
    tell(files, pager);
    return ExitCode.DONE;
  }

  private PagingOptions pager(OptionChecks checks) {
    String where = to == null ? receiver.usual() : to;
    if (!receiver.takes(where)) {
      throw checks.refused("--to", where, receiver.expected());
    }
    if (!SECRETS.matcher(secrets).matches()) {
      throw checks.refused("--secrets-dir", secrets, "an absolute path of a-z, 0-9 and . _ -");
    }
    return new PagingOptions(receiver, where, secrets, watchdog);
  }

  private LinkAddresses addresses(OptionChecks checks) {
    return new LinkAddresses(
        address(checks, "--grafana-url", grafana),
        address(checks, "--console-url", console),
        runbook == null ? "runbook.md" : address(checks, "--runbook-url", runbook));
  }

  private static String address(OptionChecks checks, String option, String given) {
    if (!ADDRESS.matcher(given).matches()) {
      throw checks.refused(
          option, given, "an http or https address without spaces, quotes, ? or #");
    }
    return given.replaceAll("/+$", "");
  }

  /** Alertmanager would read such a name as a template. */
  private static void refuseTemplates(OptionChecks checks, JourneyMaps maps) {
    maps.byId().values().stream()
        .flatMap(map -> map.owners().values().stream())
        .map(Owner::page)
        .filter(page -> page.contains("{{"))
        .findFirst()
        .ifPresent(
            page -> {
              throw checks.refused("--journey", "the page " + page, "a page's name without {{");
            });
  }

  /** A page may be any text, but not every text fits into an address. */
  private static void refuseWhere(OptionChecks checks, JourneyMaps maps, PagingOptions pager) {
    maps.byId().values().stream()
        .flatMap(map -> map.owners().values().stream())
        .map(owner -> pager.to().replace("{page}", owner.page()))
        .filter(where -> !pager.receiver().takes(where))
        .findFirst()
        .ifPresent(
            where -> {
              throw checks.refused(
                  "--to", where + ", a page filled in", pager.receiver().expected());
            });
  }

  private void tell(MonitoringFiles files, PagingOptions pager) {
    PrintWriter print = spec.commandLine().getOut();
    files.texts().keySet().forEach(name -> print.println("wrote " + out.resolve(name)));
    files
        .secrets()
        .forEach(name -> print.println("create this secret file: " + pager.secrets() + "/" + name));
  }
}
