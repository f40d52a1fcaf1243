package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.StepStatus;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.JourneyMap;
import io.pulssi.journey.Owner;
import io.pulssi.journey.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An owner in shadow mode: scored as if paged, and never paged. */
class ShadowTest {

  @Test
  void shouldNeverBeMoreThanAWatchAndSayWhenItWouldHavePaged() {
    Days days = new Days(inShadow("retail"));
    days.is("phone", 0.7, Days.waits(0.7, Days.START)).pass(1);
    days.is("phone", 1.2, Days.waits(1.2, Days.START)).pass(1);
    long would = days.at();
    days.is(Days.quiet("phone")).pass(8 * Days.HOUR);

    assertThat(days.told())
        .extracting(Warning::getState)
        .containsExactly(WarningState.WATCH, WarningState.WATCH, WarningState.CLOSED);
    assertThat(days.told()).extracting(Warning::getSeverity).containsOnly(Severity.watch);
    assertThat(days.told()).extracting(Warning::getShadow).containsExactly(null, true, true);
    assertThat(days.told().get(1).getRaisedAt()).isEqualTo(would);
    assertThat(days.statuses())
        .extracting(StepStatus::getState)
        .doesNotContain(StepState.PAGED, StepState.CLEARING)
        .contains(StepState.WATCH);
  }

  @Test
  void shouldNotBePagedForTheStepsOfOthersEither() {
    Days days = new Days(inShadow("digital"));
    days.is("web", 1.4, 200, Days.calls(1.4, Days.START));
    days.is("phone", 1.2, 100, Days.calls(1.2, Days.START)).pass(2);

    Warning phone =
        days.told().stream().filter(w -> w.getStep().equals("phone")).reduce((a, b) -> b).get();
    assertThat(phone.getFirstLeg().get(0).getStep()).isEqualTo("web");
    assertThat(phone.getState()).isEqualTo(WarningState.PAGED);
    assertThat(phone.getPage()).isEqualTo("retail-oncall");
    assertThat(phone.getShadow()).isNull();
  }

  private static JourneyMap inShadow(String owner) {
    Map<String, Owner> owners = new LinkedHashMap<>();
    for (String id : List.of("digital", "retail", "back")) {
      owners.put(id, new Owner(id, id, id + "-oncall", id.equals(owner)));
    }
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put("web", Journeys.step("web", "Use the internet bank", "digital", "phone"));
    steps.put("phone", Journeys.step("phone", "Everyday banking by phone", "retail", "callback"));
    steps.put("callback", Journeys.step("callback", "Call back", "back"));
    return Journeys.map(owners, steps);
  }
}
