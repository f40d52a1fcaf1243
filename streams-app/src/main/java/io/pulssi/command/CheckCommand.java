package io.pulssi.command;

import io.pulssi.config.Configuration;
import io.pulssi.config.SecretFiles;
import io.pulssi.config.Secrets;
import io.pulssi.config.Settings;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.runtime.BoundedRetry;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SecurityDisabledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks everything the monitor needs, and changes nothing. */
@Command(
    name = "check",
    description = {
      "Checks settings, journey maps, the broker, topics and rights.",
      "Changes nothing. With --seen, lists queues, categories and touchpoints that no step claims,"
          + " ready to paste into a journey map."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi check --config pulssi.yml",
      "  ./pulssi check --config pulssi.yml --seen"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all well",
      "1:no broker answers, or a topic is missing, differs or may not be used",
      "2:wrong usage, settings or journey maps"
    })
public final class CheckCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The settings file, such as samples/pulssi.yml.")
  @SuppressWarnings("NullAway.Init")
  private Path config;

  @Option(
      names = "--seen",
      description =
          "Also list values in the dead-letter topic (the last 100,000 of each partition) that no"
              + " step claims.")
  private boolean seen;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Configuration configuration = Configuration.read(config, System.getenv());
    JourneyMaps maps = configuration.maps();
    out.println("settings  %s: ok".formatted(config));
    SecretFiles.open(config, configuration.settings())
        .forEach(open -> out.println("warning   " + open));
    maps.byId()
        .values()
        .forEach(
            map ->
                out.println(
                    "journey   %s: ok, %d steps, %d owners"
                        .formatted(map.journey(), map.steps().size(), map.owners().size())));
    out.flush();
    Settings settings = configuration.settings();
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING);
        ReachableBroker broker = ReachableBroker.of(settings.kafka())) {
      progress.at(() -> "checking topics");
      out.println(
          "broker    %s: ok, %d in the cluster"
              .formatted(
                  Secrets.masked(String.valueOf(settings.kafka().get("bootstrap.servers"))),
                  broker.nodes()));
      int wrong = topics(broker.admin(), maps, out);
      int lacking = rights(broker.admin(), settings.applicationId(), out);
      if (seen) {
        seen(settings, maps, broker.admin(), progress, out);
      }
      out.println();
      if (wrong > 0) {
        out.println(
            "%d of %d topics need attention (./pulssi topics --create creates missing ones)"
                .formatted(wrong, Topics.all().size()));
      }
      if (lacking > 0) {
        out.println("rights are missing (docs/security.md lists those that are needed)");
      }
      out.print(wrong + lacking == 0 ? "all well" + System.lineSeparator() : "");
      return wrong + lacking == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  /** Prints the table; returns how many topics need attention. */
  private static int topics(Admin admin, JourneyMaps maps, PrintWriter out)
      throws InterruptedException {
    List<TopicReport> reports =
        TopicReport.all(admin, maps, BoundedRetry.within(ReachableBroker.NEW_TOPIC_KNOWN_WITHIN));
    out.println();
    out.print(TopicReport.table(reports));
    return (int) reports.stream().filter(report -> !report.isWell()).count();
  }

  /** Prints the missing rights; returns how many. */
  private static int rights(Admin admin, String application, PrintWriter out)
      throws InterruptedException {
    if (!hasAuthorizer(admin)) {
      out.println("This cluster has no authorizer: everyone has every right.");
      return 0;
    }
    List<String> lacking = new ApplicationRights(admin, application).lacking();
    lacking.forEach(out::println);
    return lacking.size();
  }

  /** If listing the rules is refused, there is an authorizer that refuses. */
  private static boolean hasAuthorizer(Admin admin) throws InterruptedException {
    try {
      admin.describeAcls(AclBindingFilter.ANY).values().get();
      return true;
    } catch (ExecutionException e) {
      return !(e.getCause() instanceof SecurityDisabledException);
    }
  }

  private static void seen(
      Settings settings, JourneyMaps maps, Admin admin, ProgressLines progress, PrintWriter out)
      throws IOException, InterruptedException {
    out.println();
    if (TopicReport.of(admin, Topics.DEAD_LETTER, maps).partitions() == 0) {
      out.println("There is no dead-letter topic to read.");
      return;
    }
    UnmappedValues values = new UnmappedValues();
    new DeadLetterReader(settings.kafka())
        .read(letter -> values.accept(letter.headers()), progress::at);
    List<String> lines = values.lines(maps);
    String read =
        String.format(
            Locale.ROOT,
            "%,d dead letter%s read",
            values.letters(),
            values.letters() == 1 ? "" : "s");
    out.println(
        lines.isEmpty()
            ? read + ": a step claims every value."
            : read + ". Values that no step claims; paste them where they belong:");
    lines.forEach(out::println);
  }
}
