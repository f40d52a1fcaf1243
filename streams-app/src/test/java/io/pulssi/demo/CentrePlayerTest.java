package io.pulssi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.pulssi.demo.CentrePlayer.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentrePlayerTest {
  private final CentrePlayer player = new CentrePlayer(new FewEvents(), 1e9, System::nanoTime);
  private final List<Instant> played = new ArrayList<>();

  private void hear(PlayedEvent event) {
    played.add(Instant.ofEpochMilli(event.occurredAt()));
  }

  @Test
  void shouldPlayHistoryThenLifeAndEachEventOnce() throws Exception {
    player.learn(this::hear);
    assertThat(played).hasSize(6).last().isEqualTo(FewEvents.at(5));
    assertThat(player.phase()).isEqualTo(Phase.LEARNING);
    assertThat(player.toldUpTo()).isEqualTo(FewEvents.at(5).toEpochMilli());

    player.live(this::hear);
    assertThat(played).hasSize(10).doesNotHaveDuplicates().isSorted();
    assertThat(player.phase()).isEqualTo(Phase.ENDED);
    assertThat(player.now()).isEqualTo(FewEvents.at(10));
  }

  @Test
  void shouldLetTroubleBeginNowWhilePlaying() throws Exception {
    player.learn(this::hear);
    List<TrueIncident> begun = new ArrayList<>();
    player.live(
        event -> {
          hear(event);
          if (played.size() == 8) {
            begun.add(inject(player, "understaffing@pay"));
          }
        });
    assertThat(begun).hasSize(1);
    assertThat(begun.get(0).from()).isEqualTo(FewEvents.at(7));
    assertThat(player.incidents()).isEqualTo(begun);
  }

  @Test
  void shouldRefuseASecondTroubleAtAStepUntilTheFirstIsOver() throws Exception {
    player.learn(this::hear);
    List<String> refusals = new ArrayList<>();
    player.live(
        event -> {
          hear(event);
          if (played.size() == 7) {
            inject(player, "understaffing@pay");
          }
          if (played.size() == 8) {
            refusals.add(refusal("web-failure@pay").getMessage());
            inject(player, "defect@return");
          }
          if (played.size() == 9) {
            inject(player, "web-failure@pay");
          }
        });
    assertThat(refusals)
        .singleElement()
        .asString()
        .contains("while understaffing is on there until 2025-09-29T08:00:00Z");
    assertThat(player.incidents()).hasSize(3);
  }

  @Test
  void shouldRefuseWhatCannotHappenAndWhatCannotHappenNow() {
    IncidentRefusedException early = refusal("defect@return");
    assertThat(early).hasMessageContaining("while still learning");
    assertThat(early.isAtThisTime()).isTrue();

    IncidentRefusedException unknown = refusal("flood@pay");
    assertThat(unknown)
        .hasMessage("incident: flood@pay (expected: at pay a type of web-failure, understaffing)");
    assertThat(unknown.isAtThisTime()).isFalse();
    assertThat(refusal("defect@moon"))
        .hasMessage("incident: defect@moon (expected: a step of pay, return)");
  }

  @Test
  void shouldNotTellOfTroubleBeforeItsTime() {
    FewEvents run = new FewEvents();
    run.inject(trouble("defect@return"), FewEvents.at(8));
    CentrePlayer other = new CentrePlayer(run, 1, System::nanoTime);
    other.learn(this::hear);
    assertThat(other.incidents()).isEmpty();
  }

  @Test
  void shouldEndAtOnceWhenStopped() throws Exception {
    CentrePlayer slow = new CentrePlayer(new FewEvents(), 1, System::nanoTime);
    slow.learn(this::hear);
    slow.live(
        event -> {
          hear(event);
          slow.stop();
        });
    assertThat(played).hasSize(7);
    assertThat(slow.phase()).isEqualTo(Phase.PLAYING);
  }

  @Test
  void shouldReadTypeAtStepAndNothingElse() {
    assertThat(RequestedIncident.parse("defect@return"))
        .contains(new RequestedIncident("defect", "return"));
    assertThat(RequestedIncident.parse("defect")).isEmpty();
    assertThat(RequestedIncident.parse("@return")).isEmpty();
    assertThat(RequestedIncident.parse("defect@")).isEmpty();
    assertThatThrownBy(() -> trouble("none")).isInstanceOf(RuntimeException.class);
  }

  private IncidentRefusedException refusal(String text) {
    return catchThrowableOfType(IncidentRefusedException.class, () -> player.inject(trouble(text)));
  }

  private static TrueIncident inject(CentrePlayer player, String text) {
    try {
      return player.inject(trouble(text));
    } catch (IncidentRefusedException e) {
      throw new AssertionError(e);
    }
  }

  private static RequestedIncident trouble(String text) {
    return RequestedIncident.parse(text).orElseThrow();
  }
}
