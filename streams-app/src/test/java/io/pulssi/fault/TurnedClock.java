package io.pulssi.fault;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.agent.builder.AgentBuilder.RedefinitionStrategy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;

/**
 * A Java agent by which a process lives in another time: Kafka's clients, and so all that is
 * decided by, and {@code java.time}. Waiting takes as long as it does.
 *
 * <p>Not by {@code libfaketime}: that makes a JVM's timed waits return at once, all of them.
 */
final class TurnedClock {
  /** Holds the offset in the process; whatever a JVM's own classes may read. */
  private static final String OFFSET = "turned.clock.millis";

  private static final int LOOK_MILLIS = 50;

  private final Path jar;
  private final Path offset;

  private TurnedClock(Path jar, Path offset) {
    this.jar = jar;
    this.offset = offset;
  }

  /**
   * One that is right until it is {@linkplain #turn turned}.
   *
   * @param folder for the agent's jar, and the file that tells it the offset
   */
  static TurnedClock in(Path folder) throws IOException {
    Files.createDirectories(folder);
    var clock = new TurnedClock(folder.resolve("turned-clock.jar"), folder.resolve("offset"));
    clock.writeAgent();
    clock.turn(Duration.ZERO);
    return clock;
  }

  private void writeAgent() throws IOException {
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", TurnedClock.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    // another build's class path does not have its classes
    attributes.put(
        Attributes.Name.CLASS_PATH, place(TurnedClock.class) + ' ' + place(AgentBuilder.class));
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }

  private static String place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().toString();
  }

  /** Variables of a process that make its JVM load the agent. */
  Map<String, String> variables() {
    return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%s".formatted(jar, offset));
  }

  /** From now on it is so much ahead, or behind if negative; also in processes that run. */
  void turn(Duration by) throws IOException {
    Path next = offset.resolveSibling("offset.next");
    Files.writeString(next, Long.toString(by.toMillis()));
    Files.move(next, offset, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Variables of a process whose clock is always so much ahead.
   *
   * @param folder for the agent's jar
   */
  static Map<String, String> by(Duration offset, Path folder) throws IOException {
    TurnedClock clock = in(folder.resolve("clock-" + offset.toMillis()));
    clock.turn(offset);
    return clock.variables();
  }

  /** Called by the JVM before the program. */
  @SuppressWarnings("unused")
  public static void premain(String offsetFile, Instrumentation jvm) throws IOException {
    Path file = Path.of(offsetFile);
    look(file);
    follow(file);
    var unused =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .ignore(none())
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
            .type(named("org.apache.kafka.common.utils.SystemTime"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedMillis.class, "milliseconds")))
            .type(named("java.time.Clock$SystemClock"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedMillis.class, "millis")))
            .type(named("java.time.Clock"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedInstant.class, "currentInstant")))
            .installOn(jvm);
  }

  private static void look(Path file) throws IOException {
    System.setProperty(OFFSET, Files.readString(file));
  }

  private static void follow(Path file) {
    var looks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              var thread = new Thread(task, "turned-clock");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        looks.scheduleWithFixedDelay(
            () -> {
              try {
                look(file);
              } catch (IOException e) { // the folder of a test that has ended
                looks.shutdown();
              }
            },
            LOOK_MILLIS,
            LOOK_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  private static AsmVisitorWrapper turned(Class<?> advice, String method) {
    return Advice.to(advice).on(named(method));
  }

  /** Copied to the end of methods that return epoch milliseconds. */
  static final class TurnedMillis {
    @Advice.OnMethodExit
    @SuppressWarnings("unused")
    static void exit(@Advice.Return(readOnly = false) long millis) {
      millis += Long.getLong(OFFSET, 0L);
    }
  }

  /** Copied to the end of methods that return an instant. */
  static final class TurnedInstant {
    @Advice.OnMethodExit
    @SuppressWarnings("unused")
    static void exit(@Advice.Return(readOnly = false) Instant instant) {
      instant = instant.plusMillis(Long.getLong(OFFSET, 0L));
    }
  }
}
