package io.pulssi.config;

import io.pulssi.codec.OutputFormat;
import io.pulssi.journey.Source;
import io.pulssi.signal.InputKey;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an operator can set, typed and checked; immutable. {@link SettingsReader} makes it
 * from {@code pulssi.yml} and the environment. Names, defaults, ranges and explanations stand here
 * and nowhere else: the errors and the documentation are made from them.
 */
@ConfigMapping(prefix = SettingKeys.PREFIX)
public interface Settings {
  /** The journey map's file, or the folder of several; present when read from a settings file. */
  @Explained(
      value = "The journey map's file, or the folder that holds several.",
      expected = "a file or folder that exists",
      unset = "required")
  Optional<Path> journey();

  /** Consumer group, prefix of internal topics and transactions. */
  @Explained(
      value =
          "Names this monitor to Kafka: its consumer group, and the prefix of its internal topics"
              + " and transactions. Instances with the same name share the work.",
      pattern = "[A-Za-z0-9._-]{1,100}",
      expected = "1 to 100 of A-Z, a-z, 0-9, dot, underscore, hyphen")
  @WithDefault("pulssi")
  String applicationId();

  /** Input topics. */
  Input input();

  /** Output topics. */
  Output output();

  /** Whether an event whose id is known is left out. */
  @Explained(
      value =
          "Whether a second event with the eventId of one before it is left out. For producers that"
              + " may send an event twice; an idempotent one does not.",
      pattern = "true|false",
      expected = "true or false")
  @WithDefault("false")
  boolean dedupe();

  /** How long after the newest event of a partition an older one still counts; 0 to 1 h. */
  @Explained(
      value =
          "How much older than the newest event of its partition an event may be and still count."
              + " Every decision waits this long.",
      from = "0s",
      to = "1h")
  @WithDefault("2m")
  Duration grace();

  /** From where on a wait is a long one; 1 s to 24 h. */
  @Explained(
      value = "From where on a wait counts as long, also while the customer is still waiting.",
      from = "1s",
      to = "24h")
  @WithDefault("180s")
  Duration longWait();

  /** The base address of a schema registry with the Confluent API, without credentials. */
  @WithName("schema.registry.url")
  @Explained(
      value =
          "A schema registry with the Confluent API; needed to read Avro records that carry a"
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
  Map<String, @WithConverter(VerbatimText.class) String> kafka();

  /** Input topics. */
  interface Input {
    /** Queue waits. */
    @WithName("queue-wait.key")
    @Explained("What the producer keys queue waits by.")
    @WithDefault("other")
    InputKey queueWaitKey();

    /** Chat waits. */
    @WithName("chat-wait.key")
    @Explained("What the producer keys chat waits by.")
    @WithDefault("other")
    InputKey chatWaitKey();

    /** Tickets. */
    @WithName("ticket.key")
    @Explained("What the producer keys ticket changes by.")
    @WithDefault("other")
    InputKey ticketKey();

    /** Surveys. */
    @WithName("survey.key")
    @Explained("What the producer keys surveys by.")
    @WithDefault("other")
    InputKey surveyKey();

    /** Complaints. */
    @WithName("complaint.key")
    @Explained("What the producer keys complaints by.")
    @WithDefault("other")
    InputKey complaintKey();

    /** What the producer of a source keys its records by. */
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
    @Explained("How the output topics are written.")
    @WithDefault("json")
    OutputFormat format();
  }

  /** References to customers in events. */
  interface CustomerRef {
    /** The secret under which references become pseudonyms. */
    @Explained(
        value =
            "The secret under which customers' references become pseudonyms at intake: the same on"
                + " all instances, and for as long as a customer is to stay the same one.",
        pattern = ".{16,}",
        expected = "16 characters or more",
        unset = "none",
        secret = true)
    Optional<String> key();

    /** A file that holds it. */
    @Explained(
        value = "A file whose bytes are that secret, in its place.",
        expected = "a file of 16 bytes or more that can be read",
        unset = "none")
    Optional<Path> keyFile();
  }

  /** The console and the API. */
  interface Http {
    /** The address to listen on. */
    @Explained(
        value =
            "The address the console and the API listen on. More than this machine needs a token.",
        pattern = "\\S+",
        expected = "a host name or address")
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on, 0 to 65535; 0 for any free one. */
    @Explained(
        value = "The port the console and the API listen on; 0 takes any free one.",
        from = "0",
        to = "65535")
    @WithDefault("8080")
    int port();

    /** What is asked for; {@link AccessToken} says it, also where it is in a file. */
    @Explained(
        value =
            "What the console and the API ask for: as a bearer token, or once at `/login`. Better"
                + " in the environment or in `http.token-file` than in this file.",
        pattern = AccessToken.PATTERN,
        expected = AccessToken.EXPECTED,
        unset = "none",
        secret = true)
    Optional<String> token();

    /** The file that holds it. */
    @Explained(
        value = "A file that holds the token alone, instead of `http.token`; read at the start.",
        expected = "a file with 16 to 256 visible ASCII characters",
        unset = "none")
    Optional<Path> tokenFile();
  }

  /** Metrics and health. */
  interface Management {
    /** The address to listen on. */
    @Explained(
        value = "The address that metrics and health listen on.",
        pattern = "\\S+",
        expected = "a host name or address")
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on, 0 to 65535; 0 for any free one. */
    @Explained(
        value = "The port that metrics and health listen on; 0 takes any free one.",
        from = "0",
        to = "65535")
    @WithDefault("8081")
    int port();
  }

  /** What metrics show. */
  interface Metrics {
    /** Whether signals come with what is usual of them. */
    @Explained(
        value =
            "Whether each signal comes with what is usual of it and its band, three series more."
                + " Without them the metrics of many steps are less than half.",
        pattern = "true|false",
        expected = "true or false")
    @WithDefault("true")
    boolean signalBands();
  }

  /** The stream processing. */
  interface Streams {
    /** Threads of this instance, 1 to 64. */
    @Explained(value = "Stream threads of this instance.", from = "1", to = "64")
    @WithDefault("1")
    int threads();

    /** Warm copies of state kept on other instances, 0 to 3. */
    @Explained(
        value =
            "Copies of the state kept warm on other instances, so that one of them takes over"
                + " at once. Set 1 where two or more instances run.",
        from = "0",
        to = "3")
    @WithDefault("0")
    int standbyReplicas();

    /** How often work is committed, 10 ms to 30 s. */
    @Explained(
        value = "How often work is committed; each stage adds about this much delay.",
        from = "10ms",
        to = "30s")
    @WithDefault("1s")
    Duration commitInterval();

    /** Where local state lives; an absolute path. */
    @Explained(
        value =
            "Where local state lives. What is lost there is restored from Kafka, which takes"
                + " time: keep it on a disk that survives a restart.",
        expected = "a folder")
    @WithDefault("data")
    Path stateDir();

    /** Of internal topics; -1 leaves it to the broker. */
    @Explained(
        value = "Replicas of the internal topics; -1 leaves it to the broker's default.",
        from = "-1",
        to = "32767",
        expected = "-1, or 1 to 32767")
    @WithDefault("-1")
    int replicationFactor();

    /** How long a silent instance keeps its work, 6 s to 30 min. */
    @Explained(
        value =
            "How long an instance may be silent before its work moves to another. After a crash"
                + " nothing moves for this long.",
        from = "6s",
        to = "30m")
    @WithDefault("10s")
    Duration sessionTimeout();

    /** How long an open transaction of a dead instance holds back readers, 1 s to 15 min. */
    @Explained(
        value =
            "How long the open transaction of a crashed instance may hold back its readers;"
                + " above the commit interval.",
        from = "1s",
        to = "15m")
    @WithDefault("10s")
    Duration transactionTimeout();
  }
}
