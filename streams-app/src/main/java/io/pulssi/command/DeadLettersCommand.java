package io.pulssi.command;

import io.pulssi.codec.Reason;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.Configuration;
import io.pulssi.config.Settings;
import io.pulssi.intake.Readmission;
import io.pulssi.journey.Source;
import io.pulssi.topic.DeadLetter;
import io.pulssi.topic.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The dead-letter desk: what could not be used, why, and what can be used by now. */
@Command(
    name = "dead-letters",
    description = {
      "Counts the dead letters by topic and reason, lists or shows them, or sends them again.",
      "With --resend, letters that would be accepted now go back to the partition they came from,"
          + " once each: after a queue was mapped, or with --with, after one was repaired.",
      "An event whose slice has been decided meanwhile is counted as late and changes nothing."
    },
    footer = {
      "",
      "Examples:",
      "  ./pulssi dead-letters --config pulssi.yml",
      "  ./pulssi dead-letters --config pulssi.yml --reason malformed --list 5",
      "  ./pulssi dead-letters --config pulssi.yml --show pulssi.ticket.v1/2/1041",
      "  ./pulssi dead-letters --config pulssi.yml --reason unmapped --resend",
      "  ./pulssi dead-letters --config pulssi.yml --resend --origin pulssi.ticket.v1/2/1041"
          + " --with repaired.json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done; with --resend, also when some would be refused again",
      "1:no broker answers, or there is no such letter",
      "2:bad usage, or settings or journey maps that cannot be used"
    })
public final class DeadLettersCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The settings, such as samples/pulssi.yml.")
  @SuppressWarnings("NullAway.Init")
  private Path config;

  @Option(names = "--reason", paramLabel = "R", description = "Only those that died of it.")
  private @Nullable String reason;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Only those of it, such as queue-wait.")
  private @Nullable String source;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "Only the one from there: topic/partition/offset, as the list gives it.")
  private @Nullable String origin;

  @ArgGroup private @Nullable Action action;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "With --resend and --origin: what to send in the letter's place.")
  private @Nullable Path repaired;

  /** What to do but count. */
  static final class Action {
    @Option(
        names = "--list",
        paramLabel = "N",
        description = "List the newest N, oldest first, 1 to 10000.")
    private @Nullable Integer list;

    @Option(
        names = "--show",
        paramLabel = "ORIGIN",
        description = "Print one whole. It may hold customer references.")
    private @Nullable String show;

    @Option(names = "--resend", description = "Send again what would be accepted now.")
    private boolean resend;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Action wanted = action == null ? new Action() : action;
    LetterFilter filter = filter(wanted);
    Configuration configuration = Configuration.read(config, System.getenv());
    Settings settings = configuration.settings();
    try (Progress progress = Progress.on(spec.commandLine().getErr(), ReachableBroker.ASKING);
        ReachableBroker broker = ReachableBroker.of(settings.kafka())) {
      broker.haveTopic(Topics.DEAD_LETTER.name());
      var reading = new DeadLetterReading(settings.kafka());
      if (wanted.show != null) {
        return show(reading, progress, filter);
      }
      if (wanted.resend) {
        return resend(configuration, reading, progress, filter);
      }
      return wanted.list == null
          ? count(reading, progress, filter)
          : list(reading, progress, filter, wanted.list);
    }
  }

  private LetterFilter filter(Action wanted) {
    if (wanted.list != null && (wanted.list < 1 || wanted.list > 10_000)) {
      throw new OptionChecks(spec).refused("--list", wanted.list, "1 to 10000");
    }
    if (repaired != null && !(wanted.resend && origin != null)) {
      throw new OptionChecks(spec)
          .refused("--with", repaired, "beside --resend and --origin, which say what it replaces");
    }
    String one = wanted.show == null ? origin : wanted.show;
    return new LetterFilter(
        reason == null ? null : known("--reason", reason, Reason.values(), Reason::label),
        source == null ? null : known("--source", source, Source.values(), Source::label),
        one == null ? null : origin(wanted.show == null ? "--origin" : "--show", one));
  }

  private <T> T known(String option, String given, T[] values, Function<T, String> label) {
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new OptionChecks(spec)
                    .refused(
                        option,
                        given,
                        Arrays.stream(values).map(label).collect(Collectors.joining(", "))));
  }

  private Origin origin(String option, String given) {
    return Origin.parse(given)
        .orElseThrow(() -> new OptionChecks(spec).refused(option, given, "topic/partition/offset"));
  }

  private int count(DeadLetterReading reading, Progress progress, LetterFilter filter)
      throws IOException {
    ResentMarkers markers = markers(reading, progress);
    LetterCounts counts = new LetterCounts();
    reading.read(
        letters(filter, (from, letter) -> counts.add(from, letter, markers.has(from))),
        progress::at);
    PrintWriter out = spec.commandLine().getOut();
    if (counts.isEmpty()) {
      out.println("no dead letters");
    } else {
      out.print(counts.table());
    }
    return ExitCode.DONE;
  }

  private int list(DeadLetterReading reading, Progress progress, LetterFilter filter, int newest)
      throws IOException {
    Deque<String> lines = new ArrayDeque<>();
    ResentMarkers markers = markers(reading, progress);
    reading.read(
        letters(
            filter,
            (from, letter) -> {
              lines.add(line(from, letter, markers.has(from)));
              if (lines.size() > newest) {
                lines.remove();
              }
            }),
        progress::at);
    lines.forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  private static String line(Origin from, ConsumerRecord<byte[], byte[]> letter, boolean resent) {
    return String.format(
        Locale.ROOT,
        "%s  %-36s %-17s %s%s",
        Instant.ofEpochMilli(letter.timestamp()),
        from,
        Origin.text(letter.headers(), DeadLetter.REASON),
        Printable.plain(Origin.text(letter.headers(), DeadLetter.DETAIL)),
        resent ? "  [sent again]" : "");
  }

  private int show(DeadLetterReading reading, Progress progress, LetterFilter filter)
      throws IOException {
    Deque<ConsumerRecord<byte[], byte[]>> found = new ArrayDeque<>();
    reading.read(letters(filter, (from, letter) -> found.add(letter)), progress::at);
    if (found.isEmpty()) {
      throw new IOException(
          "%s: no such letter among those kept (./pulssi dead-letters --list 20 gives the newest)"
              .formatted(filter.origin()));
    }
    LetterText.lines(found.getLast()).forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  private int resend(
      Configuration configuration,
      DeadLetterReading reading,
      Progress progress,
      LetterFilter filter)
      throws IOException {
    Settings settings = configuration.settings();
    byte @Nullable [] instead = repaired == null ? null : Files.readAllBytes(repaired);
    RegistrySchemas registry =
        settings.schemaRegistryUrl().map(RegistrySchemas::at).orElseGet(RegistrySchemas::none);
    Map<String, String> client = settings.kafka();
    try (var resending =
        new Resending(
            client, settings.applicationId(), new Readmission(configuration.maps(), registry))) {
      ResentMarkers markers = markers(reading, progress);
      long[] before = {0, 0};
      reading.read(
          letters(
              filter,
              (from, letter) -> {
                before[0]++;
                if (markers.has(from)) {
                  before[1]++;
                } else if (resending.send(from, letter, instead)) {
                  markers.add(from); // an input that was read twice has two letters of one origin
                }
              }),
          told -> {
            resending.commitIfOld(); // at every poll, also where nothing is sent
            progress.at(told);
          });
      resending.commit();
      return told(resending, filter, before[0], before[1]);
    }
  }

  private int told(Resending resending, LetterFilter filter, long met, long before)
      throws IOException {
    if (met == 0 && filter.origin() != null) {
      throw new IOException("%s: no such letter among those kept".formatted(filter.origin()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "%,d letters: %,d sent again, %,d sent again before, %,d would be refused again, %,d"
                + " cut and so not to be sent",
            met,
            resending.sent(),
            before,
            resending.refused(),
            resending.cut()));
    Optional.ofNullable(resending.lastRefusal())
        .ifPresent(last -> out.println("refused last: " + Printable.plain(last)));
    return ExitCode.DONE;
  }

  private static ResentMarkers markers(DeadLetterReading reading, Progress progress)
      throws IOException {
    ResentMarkers markers = new ResentMarkers();
    reading.read(markers::read, progress::at);
    return markers;
  }

  private static Consumer<ConsumerRecord<byte[], byte[]>> letters(
      LetterFilter filter, BiConsumer<Origin, ConsumerRecord<byte[], byte[]>> each) {
    return record ->
        Origin.of(record.headers())
            .filter(from -> filter.means(from, record.headers()))
            .ifPresent(from -> each.accept(from, record));
  }
}
