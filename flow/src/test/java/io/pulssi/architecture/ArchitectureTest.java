package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The flow intake to emit, as the code must show it. */
class ArchitectureTest {
  private static final FlowRules RULES = new FlowRules(new Flow("io.pulssi"));
  private static final SourceTree SOURCES = SourceTree.ofThisProject();

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pulssi");
  }

  @Test
  void shouldHaveClassesToJudge() {
    assertThat(classes).hasSizeGreaterThan(20).noneMatch(c -> c.getName().contains("offenders"));
  }

  @Test
  void shouldImportOnlyUpstream() {
    RULES.importsPointUpstream().check(classes);
  }

  @Test
  void shouldKeepThoughtsPure() {
    RULES.thoughtsArePure().check(classes);
  }

  @Test
  void shouldLetOnlyStagesAndProcessorsKnowStreams() {
    RULES.onlyShellsKnowStreams().check(classes);
  }

  @Test
  void shouldKeepComplaintsFromDetection() {
    RULES.detectionIsBlindToComplaints().check(classes);
  }

  @Test
  void shouldLayStateOutInOneWay() {
    RULES.stagesReadAndWriteNoBytes().check(classes);
  }

  @Test
  void shouldExplainAndNullMarkEveryPackage() throws IOException {
    assertThat(SOURCES.packagesWithoutWord()).isEmpty();
  }

  @Test
  void shouldSpellTopicsOnlyInTheirContracts() throws IOException {
    assertThat(SOURCES.filesSpellingTopics()).isEmpty();
  }

  @Test
  void shouldReadTheFlowTopToBottomInUnderSixtyLines() throws IOException {
    Path topology = SOURCES.mainSource("io/pulssi/PulssiTopology.java");

    assertThat(SourceTree.linesOfCode(topology)).isLessThan(60);
    assertThat(SourceTree.stagesNamed(topology, Flow.STAGES))
        .as("stages in the order the topology names them")
        .isEqualTo(Flow.STAGES);
  }
}
