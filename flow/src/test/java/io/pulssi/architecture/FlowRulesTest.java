package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that each rule can fail: a rule that accepts the offenders protects nothing. */
class FlowRulesTest {
  private static final String OFFENDERS = "io.pulssi.architecture.offenders";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(OFFENDERS);

  private final FlowRules rules = new FlowRules(new Flow(OFFENDERS));

  @Test
  void shouldSeeAnImportFromDownstream() {
    assertThat(offences(rules.importsPointUpstream()))
        .anyMatch(text -> text.contains("DecidedTooLate"));
  }

  @Test
  void shouldSeeWhatIsNotPure() {
    assertThat(String.join("\n", offences(rules.thoughtsArePure())))
        .contains(
            "Instant.now()",
            "System.nanoTime()",
            "java.util.Random.<init>()",
            "Math.log(double)",
            "String.toLowerCase()",
            "org.apache.kafka.streams.StreamsBuilder")
        .doesNotContain("Random.<init>(long)", "Math.sqrt");
  }

  @Test
  void shouldSeeStreamsInAThought() {
    assertThat(offences(rules.onlyShellsKnowStreams()))
        .anyMatch(text -> text.contains("DetectHelper"));
  }

  @Test
  void shouldSeeAPeekAtComplaints() {
    assertThat(String.join("\n", offences(rules.detectionIsBlindToComplaints())))
        .contains("io.pulssi.event.Complaint", "Measure.COMPLAINTS");
  }

  @Test
  void shouldSeeAStageThatWritesBytes() {
    assertThat(offences(rules.stagesReadAndWriteNoBytes()))
        .anyMatch(text -> text.contains("DetectHelper"));
  }

  @Test
  void shouldSeeWhatOnlySourcesShow(@TempDir Path project) throws IOException {
    Path folder = Files.createDirectories(project.resolve("app/src/main/java/io/pulssi/flow"));
    Path file = folder.resolve("Flow.java");
    Files.writeString(
        file,
        """
        package io.pulssi.flow;

        /** A comment
         * of two lines. */
        class Flow {
          // WarningStage is not named by a comment
          Object late = new DetectStage("pulssi.signal.v1");
          Object early = new IntakeStage();
        }
        """);
    var sources = new SourceTree(project);

    assertThat(sources.packagesWithoutWord()).containsExactly("app/src/main/java/io/pulssi/flow");
    assertThat(sources.filesSpellingTopics())
        .containsExactly("app/src/main/java/io/pulssi/flow/Flow.java");
    assertThat(SourceTree.linesOfCode(file)).isEqualTo(5);
    assertThat(SourceTree.stagesNamed(file, Flow.STAGES)).containsExactly("detect", "intake");
  }

  private static List<String> offences(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }
}
