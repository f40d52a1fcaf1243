package io.pulssi.command;

import io.pulssi.codec.DeadLetterReason;
import io.pulssi.codec.RegistrySchemas;
import io.pulssi.config.Configuration;
import io.pulssi.config.Settings;
import io.pulssi.intake.ResendCheck;
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
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** Lists records that could not be used, and resends those that can be used now. */
@Command(
    name = "dead-letters",
    description = {
      "Counts dead letters by topic and reason, lists or shows them, or resends them.",
      "With --resend, letters that would be accepted now go back to their partition, once each: after"
          + " a queue was mapped, or with --with, as a repaired record.",
      "An event whose slice has been decided already is counted as late and changes nothing."
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
      "2:wrong usage, settings or journey maps"
    })
public final class DeadLettersCommand implements Callable<Integer> {
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

  @Option(names = "--reason", paramLabel = "R", description = "Only letters with this reason.")
  private @Nullable String reason;

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Only letters of this source, such as queue-wait.")
  private @Nullable String source;

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      description = "Only the letter from topic/partition/offset, as the list shows it.")
  private @Nullable String origin;

  @ArgGroup private @Nullable Action action;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description = "With --resend and --origin: send this file in place of the letter.")
  private @Nullable Path repaired;

  /** What to do other than count. */
  static final class Action {
    @Option(
        names = "--list",
        paramLabel = "N",
        description = "List the newest N (1 to 10000), oldest first.")
    private @Nullable Integer list;

    @Option(
        names = "--show",
        paramLabel = "ORIGIN",
        description = "Print a whole letter. It may hold customer references.")
    private @Nullable String show;

    @Option(names = "--resend", description = "Resend letters that would be accepted now.")
    private boolean resend;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Action wanted = action == null ? new Action() : action;
    LetterFilter filter = filter(wanted);
    Configuration configuration = Configuration.read(config, System.getenv());
    Settings settings = configuration.settings();
    try (ProgressLines progress =
            ProgressLines.on(spec.commandLine().getErr(), ReachableBroker.ASKING);
        ReachableBroker broker = ReachableBroker.of(settings.kafka())) {
      broker.haveTopic(Topics.DEAD_LETTER.name(), progress);
      var reading = new DeadLetterReader(settings.kafka());
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
          .refused("--with", repaired, "together with --resend and --origin");
    }
    String one = wanted.show == null ? origin : wanted.show;
    return new LetterFilter(
        reason == null
            ? null
            : known("--reason", reason, DeadLetterReason.values(), DeadLetterReason::label),
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

  private RecordOrigin origin(String option, String given) {
    return RecordOrigin.parse(given)
        .orElseThrow(() -> new OptionChecks(spec).refused(option, given, "topic/partition/offset"));
  }

  private int count(DeadLetterReader reading, ProgressLines progress, LetterFilter filter)
      throws IOException {
    Set<RecordOrigin> resent = resent(reading, progress);
    LetterCounts counts = new LetterCounts();
    reading.read(
        letters(filter, (from, letter) -> counts.add(from, letter, resent.contains(from))),
        progress::at);
    PrintWriter out = spec.commandLine().getOut();
    if (counts.isEmpty()) {
      out.println("no dead letters");
    } else {
      out.print(counts.table());
    }
    return ExitCode.DONE;
  }

  private int list(
      DeadLetterReader reading, ProgressLines progress, LetterFilter filter, int newest)
      throws IOException {
    Deque<String> lines = new ArrayDeque<>();
    Set<RecordOrigin> resent = resent(reading, progress);
    reading.read(
        letters(
            filter,
            (from, letter) -> {
              lines.add(line(from, letter, resent.contains(from)));
              if (lines.size() > newest) {
                lines.remove();
              }
            }),
        progress::at);
    lines.forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  private static String line(
      RecordOrigin from, ConsumerRecord<byte[], byte[]> letter, boolean resent) {
    return String.format(
        Locale.ROOT,
        "%s  %-36s %-17s %s%s",
        Instant.ofEpochMilli(letter.timestamp()),
        from,
        RecordOrigin.text(letter.headers(), DeadLetter.REASON),
        PrintableText.plain(RecordOrigin.text(letter.headers(), DeadLetter.DETAIL)),
        resent ? "  [resent]" : "");
  }

  private int show(DeadLetterReader reading, ProgressLines progress, LetterFilter filter)
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
      DeadLetterReader reading,
      ProgressLines progress,
      LetterFilter filter)
      throws IOException {
    Settings settings = configuration.settings();
    byte @Nullable [] instead = repaired == null ? null : Files.readAllBytes(repaired);
    RegistrySchemas registry =
        settings.schemaRegistryUrl().map(RegistrySchemas::at).orElseGet(RegistrySchemas::none);
    Map<String, String> client = settings.kafka();
    try (var resending =
        new LetterResender(
            client, settings.applicationId(), new ResendCheck(configuration.maps(), registry))) {
      Set<RecordOrigin> resent = resent(reading, progress);
      long[] before = {0, 0};
      reading.read(
          letters(
              filter,
              (from, letter) -> {
                before[0]++;
                if (resent.contains(from)) {
                  before[1]++;
                } else if (resending.send(from, letter, instead)) {
                  resent.add(from); // an input that was read twice has two letters of one origin
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

  private int told(LetterResender resending, LetterFilter filter, long met, long before)
      throws IOException {
    if (met == 0 && filter.origin() != null) {
      throw new IOException("%s: no such letter among those kept".formatted(filter.origin()));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        String.format(
            Locale.ROOT,
            "%,d letters: %,d sent, %,d sent earlier, %,d would be refused again, %,d incomplete",
            met,
            resending.sent(),
            before,
            resending.refused(),
            resending.cut()));
    Optional.ofNullable(resending.lastRefusal())
        .ifPresent(last -> out.println("last refusal: " + PrintableText.plain(last)));
    return ExitCode.DONE;
  }

  /**
   * A marker follows its letter in the same partition, so markers are read in a pass of their own.
   */
  private static Set<RecordOrigin> resent(DeadLetterReader reading, ProgressLines progress)
      throws IOException {
    Set<RecordOrigin> resent = new HashSet<>();
    reading.read(
        record -> RecordOrigin.resent(record.headers()).ifPresent(resent::add), progress::at);
    return resent;
  }

  private static Consumer<ConsumerRecord<byte[], byte[]>> letters(
      LetterFilter filter, BiConsumer<RecordOrigin, ConsumerRecord<byte[], byte[]>> each) {
    return record ->
        RecordOrigin.of(record.headers())
            .filter(from -> filter.means(from, record.headers()))
            .ifPresent(from -> each.accept(from, record));
  }
}
