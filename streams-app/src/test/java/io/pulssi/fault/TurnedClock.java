package io.pulssi.fault;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
  private TurnedClock() {}

  /**
   * What makes a JVM load it.
   *
   * @param folder for the agent's jar
   * @return variables of the process
   */
  static Map<String, String> by(Duration offset, Path folder) throws IOException {
    Path jar = folder.resolve("turned-clock.jar");
    var manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", TurnedClock.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close(); // its classes are on the class path already
    }
    return Map.of("JAVA_TOOL_OPTIONS", "-javaagent:%s=%d".formatted(jar, offset.toMillis()));
  }

  /** Called by the JVM before the program. */
  @SuppressWarnings("unused")
  public static void premain(String offsetMillis, Instrumentation jvm) {
    long offset = Long.parseLong(offsetMillis);
    var unused =
        new AgentBuilder.Default()
            .disableClassFormatChanges()
            .ignore(none())
            .with(RedefinitionStrategy.RETRANSFORMATION)
            .with(AgentBuilder.Listener.StreamWriting.toSystemError().withErrorsOnly())
            .type(named("org.apache.kafka.common.utils.SystemTime"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedMillis.class, "milliseconds", offset)))
            .type(named("java.time.Clock$SystemClock"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedMillis.class, "millis", offset)))
            .type(named("java.time.Clock"))
            .transform(
                (type, description, loader, module, domain) ->
                    type.visit(turned(TurnedInstant.class, "currentInstant", offset)))
            .installOn(jvm);
  }

  private static AsmVisitorWrapper turned(Class<?> advice, String method, long offset) {
    return Advice.withCustomMapping().bind(Offset.class, offset).to(advice).on(named(method));
  }

  /** Stands for the offset where the advice is copied to. */
  @Retention(RetentionPolicy.RUNTIME)
  @interface Offset {}

  /** Copied to the end of methods that return epoch milliseconds. */
  static final class TurnedMillis {
    @Advice.OnMethodExit
    @SuppressWarnings("unused")
    static void exit(@Advice.Return(readOnly = false) long millis, @Offset long offset) {
      millis += offset;
    }
  }

  /** Copied to the end of methods that return an instant. */
  static final class TurnedInstant {
    @Advice.OnMethodExit
    @SuppressWarnings("unused")
    static void exit(@Advice.Return(readOnly = false) Instant instant, @Offset long offset) {
      instant = instant.plusMillis(offset);
    }
  }
}
