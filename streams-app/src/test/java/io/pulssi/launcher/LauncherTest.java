package io.pulssi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.testing.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher, in a project of stand-ins: a {@code java} that tells how it was called and a {@code
 * mvn} that leaves a jar and a trace.
 */
class LauncherTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025-01-01' >&2; exit; fi
      for argument; do echo "<$argument>"; done
      exit 3
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "mvn $*"
      echo built >>"%1$s/builds"
      mkdir -p streams-app/target contact-centre/target
      touch streams-app/target/pulssi.jar
      [ ! -f "%1$s/broken" ] || exit 1
      touch contact-centre/target/contact-centre.jar
      """;

  private record Outcome(int exit, List<String> out, String err) {}

  @TempDir Path temporary;
  private Path project;
  private Path launcher;

  @BeforeEach
  void makeProject() throws IOException {
    Requires.command("sh");
    project = Files.createDirectories(temporary.resolve("a project"));
    launcher = project.resolve("pulssi");
    script(launcher, Files.readString(realLauncher()));
    script(temporary.resolve("bin/mvn"), MAVEN.formatted(temporary));
    javaIs("17.0.15");
    for (String folder : List.of(".mvn", "event-schemas", "streams-app")) {
      source(folder + (folder.startsWith(".") ? "/jvm.config" : "/pom.xml"));
    }
    source("pom.xml");
    source("event-schemas/src/main/avro/Fact.avsc");
    source("streams-app/src/main/java/Main.java");
    age(project);
  }

  @Test
  void shouldBuildOnceThenRunWithTheGivenArgumentsAndExitCode() throws Exception {
    Outcome first = run(launcher, "replay", "two words", "");
    Outcome second = run(launcher, "replay");

    assertThat(first.exit()).isEqualTo(3);
    assertThat(first.err()).startsWith("building Pulssi").hasLineCount(1);
    assertThat(first.out())
        .endsWith("<replay>", "<two words>", "<>")
        .contains("<-Dpulssi.home=" + project.toRealPath() + ">", "<-Xmx1g>");
    assertThat(second.exit()).isEqualTo(3);
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void shouldBuildAgainWhenASourceIsNewer() throws Exception {
    run(launcher);
    later("event-schemas/src/main/avro/Fact.avsc");

    Outcome outcome = run(launcher);

    assertThat(outcome.err()).contains("its sources have changed");
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void shouldNotBuildWhatMavenHasJustBuilt() throws Exception {
    Files.createDirectories(project.resolve("streams-app/target"));
    Files.createFile(project.resolve("streams-app/target/pulssi.jar"));
    Files.createDirectories(project.resolve("contact-centre/target"));
    Files.createFile(project.resolve("contact-centre/target/contact-centre.jar"));

    assertThat(run(launcher).exit()).isEqualTo(3);
    assertThat(temporary.resolve("builds")).doesNotExist();
  }

  @Test
  void shouldShowTheLogOfABuildThatFailsAndTryAgainNextTime() throws Exception {
    Files.createFile(temporary.resolve("broken"));

    Outcome outcome = run(launcher, "demo");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("mvn -B", "the build failed").contains("build.log");
    Files.delete(temporary.resolve("broken"));
    assertThat(run(launcher, "demo").exit()).isEqualTo(3);
  }

  @Test
  void shouldFindItsProjectThroughLinks() throws Exception {
    Path near = Files.createSymbolicLink(project.resolve("near"), Path.of("pulssi"));
    Path far = Files.createSymbolicLink(temporary.resolve("far"), near);

    assertThat(run(far).out()).contains("<-Dpulssi.home=" + project.toRealPath() + ">");
  }

  @Test
  void shouldLetTheUsersFlagsComeLast() throws Exception {
    Outcome outcome = run(launcher, Map.of("PULSSI_JAVA_OPTS", "-Xmx2g -Dx=y"), "run");

    assertThat(outcome.out()).containsSubsequence("<-Xmx1g>", "<-Xmx2g>", "<-Dx=y>", "<run>");
  }

  @Test
  void shouldLeaveTheHeapToAShareOfTheMachinesMemory() throws Exception {
    Outcome outcome = run(launcher, Map.of("PULSSI_JAVA_OPTS", "-XX:MaxRAMPercentage=50"), "run");

    assertThat(outcome.out()).contains("<-XX:MaxRAMPercentage=50>");
    assertThat(outcome.out()).noneMatch(flag -> flag.startsWith("<-Xmx") || flag.equals("<>"));
  }

  @Test
  void shouldLeaveTheCollectorToTheUser() throws Exception {
    assertThat(run(launcher).out()).contains("<-XX:+UseSerialGC>");
    assertThat(run(launcher, Map.of("PULSSI_JAVA_OPTS", "-XX:+UseZGC")).out())
        .contains("<-XX:+UseZGC>")
        .doesNotContain("<-XX:+UseSerialGC>");
  }

  @Test
  void shouldGiveOnlyFlagsThatTheJavaKnows() throws Exception {
    assertThat(run(launcher).out()).noneMatch(flag -> flag.contains("native-access"));

    javaIs("25");

    assertThat(run(launcher).out())
        .contains("<--enable-native-access=ALL-UNNAMED>")
        .contains("<--sun-misc-unsafe-memory-access=allow>");
  }

  @Test
  void shouldRefuseAnOldJavaSayingWhichAndWhatIsExpected() throws Exception {
    javaIs("1.8.0_402");

    Outcome outcome = run(launcher);

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("is Java 1 ", "expected: 17 or later").hasLineCount(1);
  }

  @Test
  void shouldRefuseAJavaHomeWithoutJava() throws Exception {
    Outcome outcome = run(launcher, Map.of("JAVA_HOME", "/nowhere"));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("JAVA_HOME: /nowhere (expected:").hasLineCount(1);
  }

  private Outcome run(Path command, String... arguments) throws Exception {
    return run(command, Map.of(), arguments);
  }

  private Outcome run(Path command, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> line = new ArrayList<>(List.of(command.toString()));
    line.addAll(List.of(arguments));
    Path out = temporary.resolve("out.txt");
    Path err = temporary.resolve("err.txt");
    var builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.directory(temporary.toFile());
    builder.environment().remove("PULSSI_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", temporary.resolve("jdk").toString());
    builder
        .environment()
        .merge("PATH", temporary.resolve("bin").toString(), (old, ours) -> ours + ":" + old);
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended within 30 s").isTrue();
    return new Outcome(
        process.exitValue(), Files.readAllLines(out, UTF_8), Files.readString(err, UTF_8));
  }

  private void javaIs(String version) throws IOException {
    script(temporary.resolve("jdk/bin/java"), JAVA.formatted(version));
  }

  private int builds() throws IOException {
    return Files.readAllLines(temporary.resolve("builds"), UTF_8).size();
  }

  private void source(String path) throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, path);
  }

  /** As if saved after everything else, whatever the resolution of the file system's clock. */
  private void later(String path) throws IOException {
    Files.setLastModifiedTime(
        project.resolve(path), FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
  }

  private static void age(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
  }

  private static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path realLauncher() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("pulssi"))) {
      folder = folder.getParent();
    }
    return folder.resolve("pulssi");
  }
}
