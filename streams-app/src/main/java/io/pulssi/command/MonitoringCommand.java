package io.pulssi.command;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Owner;
import io.pulssi.monitoring.Addresses;
import io.pulssi.monitoring.MonitoringFiles;
import io.pulssi.monitoring.Pager;
import io.pulssi.monitoring.Receiver;
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
      "alertmanager.yml with a route for each owner's page, message templates, the rules with your"
          + " addresses in them, and a prometheus.yml to begin with. No secret is read or written."
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
      "2:bad usage, journey maps that cannot be used, or files that are there already"
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
      description = "Where the files go; made if absent.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--receiver",
      paramLabel = "KIND",
      defaultValue = "webhook",
      description = "How pages go out: webhook, email, pagerduty, slack (default: webhook).")
  @SuppressWarnings("NullAway.Init")
  private Receiver receiver;

  @Option(
      names = "--to",
      paramLabel = "WHERE",
      description =
          "Where to: an address, an e-mail address, a channel; {page} stands for an owner's page"
              + " (default: http://127.0.0.1:9095/{page}, {page}@example.com, #{page}).")
  private @Nullable String to;

  @Option(
      names = "--secrets-dir",
      paramLabel = "DIR",
      defaultValue = "/etc/alertmanager/secrets",
      description =
          "Where Alertmanager finds its secrets, one in a file (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String secrets;

  @Option(
      names = "--grafana-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:3000",
      description = "Of Grafana, for the links to dashboards (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String grafana;

  @Option(
      names = "--console-url",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "Of Pulssi's own page (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private String console;

  @Option(
      names = "--runbook-url",
      paramLabel = "URL",
      description = "Where you keep runbook.md (default: the copy beside the rules, as a path).")
  private @Nullable String runbook;

  @Option(
      names = "--watchdog",
      description = "Also tell http://127.0.0.1:9095/watchdog every five minutes that all is open.")
  private boolean watchdog;

  @Option(names = "--force", description = "Replace files that are there already.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    OptionChecks checks = new OptionChecks(spec);
    checks.folderToWrite("--out", out);
    Pager pager = pager(checks);
    Addresses addresses = addresses(checks);
    JourneyMaps maps = JourneyMapReader.read(journey);
    refuseTemplates(checks, maps);
    refuseWhere(checks, maps, pager);
    MonitoringFiles files = MonitoringFiles.of(maps, pager, addresses);
    List<Path> present = files.presentIn(out);
    if (!present.isEmpty() && !force) {
      throw checks.refused("--out", present.get(0) + " is there", "another folder, or --force");
    }
    files.write(out);
    tell(files, pager);
    return ExitCode.DONE;
  }

  private Pager pager(OptionChecks checks) {
    String where = to == null ? receiver.usual() : to;
    if (!receiver.takes(where)) {
      throw checks.refused("--to", where, receiver.expected());
    }
    if (!SECRETS.matcher(secrets).matches()) {
      throw checks.refused("--secrets-dir", secrets, "an absolute path of a-z, 0-9 and . _ -");
    }
    return new Pager(receiver, where, secrets, watchdog);
  }

  private Addresses addresses(OptionChecks checks) {
    return new Addresses(
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

  /** Alertmanager would take such a name for a template. */
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

  /** A page may hold any text, and not every text can stand in an address. */
  private static void refuseWhere(OptionChecks checks, JourneyMaps maps, Pager pager) {
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

  private void tell(MonitoringFiles files, Pager pager) {
    PrintWriter print = spec.commandLine().getOut();
    files.texts().keySet().forEach(name -> print.println("wrote " + out.resolve(name)));
    files
        .secrets()
        .forEach(name -> print.println("yours to make: " + pager.secrets() + "/" + name));
  }
}
