package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The boundaries between the modules of the program. */
class ProgramArchitectureTest {
  private static final ProgramRules RULES = new ProgramRules("io.pulssi");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.pulssi");
  }

  @Test
  void shouldHaveClassesOfEveryModule() {
    assertThat(classes.stream().map(c -> c.getSource().orElseThrow().getUri().toString()))
        .anyMatch(source -> source.contains("/event-schemas/target/"))
        .anyMatch(source -> source.contains("/flow/target/"))
        .anyMatch(source -> source.contains("/replay/target/"))
        .anyMatch(source -> source.contains("/ingest/target/"))
        .anyMatch(source -> source.contains("/streams-app/target/"))
        .noneMatch(source -> source.contains("offenders"));
  }

  @Test
  void shouldKnowOnlyModulesBefore() {
    RULES.modulesPointOneWay().check(classes);
  }

  @Test
  void shouldKeepIngestApartFromTheFlow() {
    RULES.ingestStandsOnSchemasAlone().check(classes);
  }

  @Test
  void shouldKeepTheFlowToItsLibraries() {
    RULES.flowUsesFewLibraries("flow").check(classes);
  }

  @Test
  void shouldNameClassesByWhatTheyAre() {
    RULES.namesSayWhatThingsAre().check(classes);
  }

  @Test
  void shouldBuildOneTopology() {
    RULES.oneTopology().check(classes);
  }

  @Test
  void shouldWireNothingInReplay() {
    RULES.replayWiresNothing().check(classes);
  }

  @Test
  void shouldShowWithoutKnowingWhatRuns() {
    RULES.showingKnowsNoRunning().check(classes);
  }
}
