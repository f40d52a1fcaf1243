package io.pulssi.config;

import io.pulssi.codec.OutputFormat;
import io.pulssi.journey.Source;
import io.pulssi.metrics.KafkaMeterSet;
import io.pulssi.signal.InputKey;
import io.pulssi.signal.WaitLimits;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set, typed and checked; immutable. {@link SettingsReader} makes it
 * from {@code pulssi.yml} and the environment. Names, defaults, ranges and explanations are here
 * and nowhere else: the errors and the settings page are made from them.
 */
@ConfigMapping(prefix = SettingKeys.PREFIX)
public interface Settings {
  /** The journey map's file, or the folder of several; present when read from a settings file. */
  @SettingDoc(
      value = "The journey map's file, or a folder of several.",
      expected = "a file or folder that exists",
      unset = "required")
  Optional<Path> journey();

  /** Consumer group, prefix of internal topics and transactions. */
  @SettingDoc(
      value =
          "Names this monitor to Kafka: its consumer group, and the prefix of its internal"
              + " topics and transactions. Instances with the same name share the work.",
      pattern = "[A-Za-z0-9._-]{1,100}",
      expected = "1 to 100 of A-Z, a-z, 0-9, dot, underscore, hyphen")
  @WithDefault("pulssi")
  String applicationId();

  /** Input topics. */
  Input input();

  /** Output topics. */
  Output output();

  /** Whether an event whose id was seen before is dropped. */
  @SettingDoc(
      value =
          "Whether to drop an event whose eventId was seen before. Only for producers that"
              + " may send an event twice; an idempotent producer does not.",
      pattern = "true|false",
      expected = "true or false")
  @WithDefault("false")
  boolean dedupe();

  /** How long after the newest event of a partition an older one still counts; 0 to 1 h. */
  @SettingDoc(
      value =
          "How much older an event may be than the newest of its partition and still count."
              + " Every decision waits this long.",
      from = "0s",
      to = "1h")
  @WithDefault("2m")
  Duration grace();

  /** From how long a wait counts as long; 1 s to 24 h. */
  @SettingDoc(
      value = "From how long a wait counts as long, also while the customer is still waiting.",
      from = "1s",
      to = "24h")
  @WithDefault("180s")
  Duration longWait();

  /** How long a customer must have waited before hanging up counts as giving up; 0 s to 1 h. */
  @SettingDoc(
      value =
          "Who hangs up sooner is an arrival and no abandonment, as most contact centres report"
              + " it.",
      from = "0s",
      to = "1h")
  @WithDefault("0s")
  Duration shortAbandon();

  /** Which waits count as what. */
  default WaitLimits waits() {
    return new WaitLimits(longWait(), shortAbandon());
  }

  /** The base address of a schema registry with the Confluent API, without credentials. */
  @WithName("schema.registry.url")
  @SettingDoc(
      value =
          "A schema registry with the Confluent API. Needed to read Avro records that carry a"
              + " schema id.",
      expected = "an http or https address",
      unset = "none")
  Optional<URI> schemaRegistryUrl();

  /** References to customers in events. */
  CustomerRef customerRef();

  /** The console and the API. */
  Http http();

  /** Metrics and health. */
  Management management();

  /** What metrics show. */
  Metrics metrics();

  /** The stream processing. */
  Streams streams();

  /** Passed through to every Kafka client by Kafka's own names; holds bootstrap.servers. */
  Map<String, @WithConverter(VerbatimTextConverter.class) String> kafka();

  /** Input topics. */
  interface Input {
    /** Queue waits. */
    @WithName("queue-wait.key")
    @SettingDoc("What the producer of queue waits uses as the key.")
    @WithDefault("other")
    InputKey queueWaitKey();

    /** Chat waits. */
    @WithName("chat-wait.key")
    @SettingDoc("What the producer of chat waits uses as the key.")
    @WithDefault("other")
    InputKey chatWaitKey();

    /** Tickets. */
    @WithName("ticket.key")
    @SettingDoc("What the producer of ticket changes uses as the key.")
    @WithDefault("other")
    InputKey ticketKey();

    /** Surveys. */
    @WithName("survey.key")
    @SettingDoc("What the producer of surveys uses as the key.")
    @WithDefault("other")
    InputKey surveyKey();

    /** Complaints. */
    @WithName("complaint.key")
    @SettingDoc("What the producer of complaints uses as the key.")
    @WithDefault("other")
    InputKey complaintKey();

    /** How long the monitor may be down without losing input, 0 s to 1 year. */
    @SettingDoc(
        value =
            "How long the monitor may be down and still lose no event. `check` compares it with"
                + " the retention of the input topics.",
        from = "0s",
        to = "365d")
    @WithDefault("72h")
    Duration longestOutage();

    /** What the producer of a source uses as the key. */
    default InputKey keyOf(Source source) {
      return switch (source) {
        case QUEUE_WAIT -> queueWaitKey();
        case CHAT_WAIT -> chatWaitKey();
        case TICKET -> ticketKey();
        case SURVEY -> surveyKey();
        case COMPLAINT -> complaintKey();
        case VERDICT -> InputKey.OTHER;
      };
    }
  }

  /** Output topics. */
  interface Output {
    /** How records are written. */
    @SettingDoc("The encoding of the output topics.")
    @WithDefault("json")
    OutputFormat format();
  }

  /** References to customers in events. */
  interface CustomerRef {
    /** The secret that turns references into pseudonyms. */
    @SettingDoc(
        value =
            "The secret that turns customer references into pseudonyms. The same on all"
                + " instances; a new secret makes every customer a new one.",
        pattern = ".{16,}",
        expected = "16 characters or more",
        unset = "none",
        secret = true)
    Optional<String> key();

    /** A file that holds the secret. */
    @SettingDoc(
        value = "A file whose bytes are that secret.",
        expected = "a file of 16 bytes or more that can be read",
        unset = "none")
    Optional<Path> keyFile();

    /** References that are nobody's, separated by commas. */
    @SettingDoc(
        value =
            "References that stand for no customer, beside anonymous, unknown, restricted, private"
                + " and 0: a list, or separated by commas. Case is ignored.",
        pattern = "(?s).*",
        expected = "references, separated by commas",
        unset = "none")
    Optional<String> ignore();

    /** The same, one by one. */
    default List<String> ignored() {
      return ignore().map(given -> List.of(given.split(",", -1))).orElse(List.of());
    }
  }

  /** The console and the API. */
  interface Http {
    /** The address to listen on. */
    @SettingDoc(
        value =
            "Address of the console and the API. Any address that others can reach needs a"
                + " token.",
        pattern = "\\S+",
        expected = "a host name or address")
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on, 0 to 65535; 0 for any free one. */
    @SettingDoc(
        value = "Port of the console and the API. 0: any free port.",
        from = "0",
        to = "65535")
    @WithDefault("8080")
    int port();

    /** The access token; {@link AccessToken} reads it, also from a file. */
    @SettingDoc(
        value =
            "The token that the console and the API ask for. Better in the environment or in"
                + " `http.token-file` than in this file.",
        pattern = AccessToken.PATTERN,
        expected = AccessToken.EXPECTED,
        unset = "none",
        secret = true)
    Optional<String> token();

    /** The file that holds the token. */
    @SettingDoc(
        value = "A file that holds only the token. Read at the start.",
        expected = "a file with 16 to 256 visible ASCII characters",
        unset = "none")
    Optional<Path> tokenFile();
  }

  /** Metrics and health. */
  interface Management {
    /** The address to listen on. */
    @SettingDoc(
        value = "Address of metrics and health.",
        pattern = "\\S+",
        expected = "a host name or address")
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on, 0 to 65535; 0 for any free one. */
    @SettingDoc(value = "Port of metrics and health. 0: any free port.", from = "0", to = "65535")
    @WithDefault("8081")
    int port();
  }

  /** What metrics show. */
  interface Metrics {
    /** Whether each signal is shown with its usual value and band. */
    @SettingDoc(
        value =
            "Whether metrics show the usual value and band of each signal. `false` leaves out"
                + " three series per signal: less than half remain.",
        pattern = "true|false",
        expected = "true or false")
    @WithDefault("true")
    boolean signalBands();

    /** Which of Kafka's own meters are shown. */
    @SettingDoc(
        "Which of Kafka's own meters metrics show: those that dashboards, rules and runbook use,"
            + " or all.")
    @WithDefault("used")
    KafkaMeterSet kafka();
  }

  /** The stream processing. */
  interface Streams {
    /** Threads of this instance, 1 to 64. */
    @SettingDoc(value = "Stream threads of this instance.", from = "1", to = "64")
    @WithDefault("1")
    int threads();

    /** Copies of the state kept ready on other instances, 0 to 3. */
    @SettingDoc(
        value =
            "Copies of the state kept ready on other instances, for a quick takeover. Set 1"
                + " if you run two or more instances.",
        from = "0",
        to = "3")
    @WithDefault("0")
    int standbyReplicas();

    /** How often work is committed, 10 ms to 30 s. */
    @SettingDoc(
        value = "How often work is committed. Each of the two stages adds about this much delay.",
        from = "10ms",
        to = "30s")
    @WithDefault("1s")
    Duration commitInterval();

    /** Where local state is kept; an absolute path. */
    @SettingDoc(
        value =
            "Where local state is kept. Use a disk that survives a restart: lost state is"
                + " restored from Kafka, which takes time.",
        expected = "a folder")
    @WithDefault("data")
    Path stateDir();

    /** Of internal topics; -1 leaves it to the broker. */
    @SettingDoc(
        value = "Replicas of the internal topics. -1: the broker's default.",
        from = "-1",
        to = "32767",
        expected = "-1, or 1 to 32767")
    @WithDefault("-1")
    int replicationFactor();

    /** How long a silent instance keeps its work, 6 s to 30 min. */
    @SettingDoc(
        value =
            "How long an instance may be silent before its work moves to another. After a"
                + " crash, its work stands still for this long.",
        from = "6s",
        to = "30m")
    @WithDefault("10s")
    Duration sessionTimeout();

    /** How long an open transaction of a crashed instance blocks readers, 1 s to 15 min. */
    @SettingDoc(
        value =
            "How long the open transaction of a crashed instance may block readers. Must be"
                + " longer than the commit interval.",
        from = "1s",
        to = "15m")
    @WithDefault("10s")
    Duration transactionTimeout();
  }
}
