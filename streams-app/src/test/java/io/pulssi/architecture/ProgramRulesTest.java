package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows that each rule can fail: a rule that accepts the offenders protects nothing. */
class ProgramRulesTest {
  private static final String OFFENDERS = "io.pulssi.architecture.offenders";
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(OFFENDERS);

  private final ProgramRules rules = new ProgramRules(OFFENDERS);

  @Test
  void shouldSeeAnEmptyName() {
    assertThat(offences(rules.namesSayWhatThingsAre()))
        .hasSize(1)
        .anyMatch(text -> text.contains("PageHelper"));
  }

  @Test
  void shouldSeeASecondTopology() {
    assertThat(offences(rules.oneTopology())).anyMatch(text -> text.contains("Shortcut"));
  }

  @Test
  void shouldSeeWiringInReplay() {
    assertThat(offences(rules.replayWiresNothing())).anyMatch(text -> text.contains("Shortcut"));
  }

  @Test
  void shouldSeeAPageThatKnowsWhatRuns() {
    assertThat(offences(rules.showingKnowsNoRunning())).anyMatch(text -> text.contains("BoldPage"));
  }

  /** The program's own module stands in for the flow: it uses what the flow must not. */
  @Test
  void shouldSeeALibraryThatTheFlowMustNotUse() {
    JavaClasses commands = new ClassFileImporter().importPackages("io.pulssi.command");

    assertThat(details(rules.flowUsesFewLibraries("streams-app"), commands))
        .anyMatch(text -> text.contains("picocli"));
  }

  private static List<String> offences(ArchRule rule) {
    return details(rule, CLASSES);
  }

  private static List<String> details(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
