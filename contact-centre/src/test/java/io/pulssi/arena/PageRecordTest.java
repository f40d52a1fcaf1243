package io.pulssi.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pulssi.outcome.SurgeMatching;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.PageAssessor;
import io.pulssi.score.PagedWarning;
import io.pulssi.score.ScoringBasis;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageRecordTest {
  private static final String TEXT =
      """
      # scenario: small
      run,step,at,lowest,highest,line
      7,phone,2024-01-16T12:00:00Z,,,capacity
      7,phone,2024-01-16T12:00:00Z,-2,3,
      7,cards,2024-01-17T08:05:00Z,0,1,
      8,cards,2024-01-20T08:05:00Z,4,4,
      """;

  private final PageRecord record = PageRecord.parse("pages.csv", TEXT);

  @Test
  void shouldHaveThePagesOfEachSeed() {
    assertThat(record.note("scenario")).isEqualTo("small");
    assertThat(record.seeds()).containsExactly(7L, 8L);
    assertThat(record.run(7).own())
        .singleElement()
        .isEqualTo(PagedWarning.plain("phone", 1_705_406_400_000L).because("capacity"));
    assertThat(record.run(8).own()).isEmpty();
  }

  @Test
  void shouldGiveTheLadderThatTheDetectorGave() {
    ScoringBasis ground =
        new ScoringBasis(
            QuietDays.map(),
            new SurgeMatching(QuietDays.map()),
            QuietDays.FROM,
            QuietDays.FROM + Duration.ofDays(28).toMillis(),
            Map.of(),
            List.of());
    ThresholdLadder ladder =
        ThresholdLadder.of(
            record.run(7).pages(),
            new PageAssessor(new GroundTruth(List.of(), List.of(), List.of()), ground));

    assertThat(ladder.top()).isEqualTo(3);
    assertThat(ladder.bottom()).isEqualTo(-2);
    assertThat(ladder.pages(4)).isEmpty();
    assertThat(ladder.pages(3)).extracting(PagedWarning::step).containsExactly("phone");
    assertThat(ladder.pages(1)).extracting(PagedWarning::step).containsExactly("phone", "cards");
    assertThat(ladder.falsePagesPerWeek(1)).isEqualTo(1);
    assertThat(ladder.pages(-9)).as("as at the lowest rung").hasSize(1);
  }

  @Test
  void shouldSayWhichLineCannotBeRead() {
    assertThatThrownBy(() -> PageRecord.parse("pages.csv", TEXT + "8,cards\n"))
        .hasMessage("pages.csv:7: 8,cards (expected: a note, or run,step,at,lowest,highest,line)");
  }

  @Test
  void shouldSayThatASeedIsNotRecorded() {
    assertThatThrownBy(() -> record.run(9))
        .hasMessage("pages.csv: seed 9 is not recorded (expected: one of [7, 8])");
  }
}
