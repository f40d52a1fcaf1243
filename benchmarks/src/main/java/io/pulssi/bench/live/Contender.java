package io.pulssi.bench.live;

import io.pulssi.PulssiMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.StreamsConfig;

/** What is measured, in this order; each in a JVM of its own. */
enum Contender {
  LIMIT("bare consumer and our reader: the limit"),
  NOOP("Streams that only reads, at least once"),
  NOOP_EOS("Streams that only reads, exactly once"),
  TEXTBOOK("textbook DSL, exactly once"),
  FLINK("Flink that adds up before it sends, exactly once"),
  RUN("**Pulssi `run`**, exactly once");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  /** Its row in the table. */
  String title() {
    return title;
  }

  /** Its name on the command line. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ChildJvm start(RivalSettings settings, Path output) throws IOException {
    return switch (this) {
      case RUN -> ChildJvm.start(ChildJvm.productClassPath(), output, productArguments(settings));
      case FLINK -> ChildJvm.start(ChildJvm.flinkClassPath(), output, rivalArguments(settings));
      default -> ChildJvm.start(ChildJvm.benchmarkClassPath(), output, rivalArguments(settings));
    };
  }

  private static List<String> productArguments(RivalSettings settings) throws IOException {
    Path config =
        ProductFiles.write(
            settings.folder(), settings.bootstrapServers(), settings.group(), EventGenerator.STEPS);
    return List.of(PulssiMain.class.getName(), "run", "--config", config.toString());
  }

  private List<String> rivalArguments(RivalSettings settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Dlogback.configurationFile=logback-quiet.xml");
    if (this == FLINK) {
      arguments.add("--add-opens=java.base/java.util=ALL-UNNAMED");
    }
    arguments.add(RivalMain.class.getName());
    arguments.add(name());
    arguments.addAll(settings.arguments());
    return arguments;
  }

  /** Does its work in this JVM until it is ended. */
  void run(RivalSettings settings) throws Exception {
    switch (this) {
      case LIMIT -> LimitProgram.run(settings);
      case NOOP ->
          StreamsProgram.run(
              NoopTopology.of(settings.topics()), settings.streams(StreamsConfig.AT_LEAST_ONCE));
      case NOOP_EOS ->
          StreamsProgram.run(
              NoopTopology.of(settings.topics()), settings.streams(StreamsConfig.EXACTLY_ONCE_V2));
      case TEXTBOOK ->
          StreamsProgram.run(
              TextbookTopology.of(settings.topics()),
              settings.streams(StreamsConfig.EXACTLY_ONCE_V2));
      case FLINK -> FlinkProgram.run(settings);
      case RUN -> throw new IllegalStateException("run starts by its own command");
    }
  }
}
