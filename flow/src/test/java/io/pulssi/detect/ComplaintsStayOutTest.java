package io.pulssi.detect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.pulssi.baseline.BaselineSeries;
import io.pulssi.baseline.RatedStep;
import io.pulssi.baseline.SignalName;
import io.pulssi.journey.Source;
import io.pulssi.signal.SignalMeasure;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.SliceSpan;
import io.pulssi.slice.StepSummary;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * Complaints score warnings afterwards: a detector that saw them would warn of what has already
 * happened.
 */
class ComplaintsStayOutTest {
  private static final JavaClasses DETECTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.pulssi.detect");

  @Test
  void shouldNotDependOnThem() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .areAssignableTo(SignalMeasure.class)
        .check(DETECTION);
    noClasses().should().dependOnClassesThat().areAssignableTo(StepSummary.class).check(DETECTION);
    noClasses().should().callMethod(RatedStep.class, "summary").check(DETECTION);
    noClasses().should().callMethod(RatedStep.class, "ratings").check(DETECTION);
    noClasses().should().accessField(BaselineSeries.class, "COMPLAINTS").check(DETECTION);
    noClasses().should().accessField(SignalName.class, "COMPLAINTS").check(DETECTION);
  }

  @Test
  void shouldJudgeTheSameHoweverManyThereAre() {
    var plain = new SyntheticCentre(5, 6, 400, EnumSet.of(Source.QUEUE_WAIT));
    var same = new SyntheticCentre(5, 6, 400, EnumSet.of(Source.QUEUE_WAIT));
    var without = new Chain(plain.map(), 7);
    var with = new Chain(same.map(), 7);
    for (int i = 0; i < 10 * 288; i++) {
      long from = SyntheticCentre.START + i * SliceSpan.MILLIS;
      ClosedSlice complained = same.slice(from);
      complained.steps().forEach((step, counted) -> counted.add(SignalMeasure.COMPLAINTS, 50));
      assertThat(with.judge(complained).evidence())
          .isEqualTo(without.judge(plain.slice(from)).evidence());
    }
  }
}
