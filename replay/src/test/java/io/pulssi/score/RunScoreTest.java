package io.pulssi.score;

import static io.pulssi.score.Grounds.at;
import static io.pulssi.score.Grounds.eightWeeks;
import static io.pulssi.score.Grounds.incident;
import static io.pulssi.score.Grounds.surge;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunScoreTest {
  private static final GroundTruth TRUTH =
      new GroundTruth(
          List.of(
              incident("a", "web-failure", "web", 20, 10, "web", Set.of("phone")),
              incident("b", "defect", "cards", 30, 10)),
          List.of(new BenignEvent("survey-campaign", Set.of("cards"), at(40, 0), at(41, 0))),
          List.of());

  @Test
  void shouldGiveEveryFigureWithItsNumberOfCasesAndItsInterval() {
    ScoringBasis ground = eightWeeks(surge("web", 21, 0), surge("cards", 31, 0));
    List<PagedWarning> pages =
        List.of(
            new PagedWarning("1", "phone", at(20, 2), "phone", "web", "demand"),
            PagedWarning.plain("cards", at(40, 5)),
            PagedWarning.plain("web", at(45, 0)),
            PagedWarning.plain("web", at(3, 0)));

    JsonNode score = json(pages, ground);

    assertThat(score.at("/recall/value").asDouble()).isEqualTo(.5);
    assertThat(score.at("/recall/n").asInt()).isEqualTo(2);
    // Wilson's interval of one of two
    assertThat(score.at("/recall/low").asDouble()).isEqualTo(.095);
    assertThat(score.at("/recall/high").asDouble()).isEqualTo(.905);
    assertThat(score.at("/early/value").asDouble()).isEqualTo(.5);
    assertThat(score.at("/leadHoursMedian/value").asDouble()).isEqualTo(11);
    assertThat(score.at("/falsePages/value").asDouble()).isEqualTo(2);
    assertThat(score.at("/falsePagesPerWeek/value").asDouble()).isEqualTo(.333);
    assertThat(score.at("/falsePagesPerWeek/low").asDouble()).isLessThan(.334);
    assertThat(score.at("/firstLegRight/value").asDouble()).isZero();
    assertThat(score.at("/firstLegRight/n").asInt()).isEqualTo(1);
    assertThat(score.at("/firstLegRightAfter4h/value").asDouble()).isEqualTo(1);
    assertThat(score.at("/recallByType/defect/value").asDouble()).isZero();
    assertThat(score.at("/delayHoursMedianByType/web-failure/value").asDouble()).isEqualTo(2);
    assertThat(score.at("/falsePagesByOwner/retail").asInt()).isEqualTo(1);
    assertThat(score.at("/falsePagesByContext/survey-campaign").asInt()).isEqualTo(1);
    assertThat(score.at("/falsePagesByContext/none").asInt()).isEqualTo(1);
    assertThat(score.at("/pagesInFirst14Days").asInt()).isEqualTo(1);
    assertThat(score.at("/recall").size()).as("value, n, low, high").isEqualTo(4);
  }

  @Test
  void shouldLeaveOutUnknownFigures() {
    JsonNode score = json(List.of(), eightWeeks());

    assertThat(score.has("early")).isFalse();
    assertThat(score.has("leadHoursMedian")).isFalse();
    assertThat(score.has("firstLegRight")).isFalse();
    assertThat(score.has("precision")).isFalse();
    assertThat(score.at("/falsePages/value").asDouble()).isZero();
    assertThat(score.at("/recall/n").asInt()).isEqualTo(2);
    assertThat(score.toString()).doesNotContain("NaN");
  }

  private static JsonNode json(List<PagedWarning> pages, ScoringBasis ground) {
    RunAssessment run = new PageAssessor(TRUTH, ground).assess(pages);
    return new ObjectMapper().valueToTree(RunScore.of(run, ground));
  }
}
