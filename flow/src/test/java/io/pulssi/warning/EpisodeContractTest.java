package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.pulssi.baseline.SignalName;
import io.pulssi.detect.Line;
import io.pulssi.detect.LineEvidence;
import io.pulssi.detect.StepEvidence;
import io.pulssi.event.Leg;
import io.pulssi.event.Warning;
import io.pulssi.event.WarningState;
import io.pulssi.journey.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every reader of the warning topic may rely on, whatever the evidence does. */
class EpisodeContractTest {
  private static final Map<WarningState, Set<WarningState>> MOVES =
      Map.of(
          WarningState.WATCH,
          Set.of(WarningState.WATCH, WarningState.PAGED, WarningState.CLOSED),
          WarningState.PAGED,
          Set.of(WarningState.PAGED, WarningState.CLEARING),
          WarningState.CLEARING,
          Set.of(WarningState.CLEARING, WarningState.PAGED, WarningState.CLOSED),
          WarningState.CLOSED,
          Set.of());

  /** What one step shows for some slices. */
  record Spell(
      String step,
      int slices,
      int score,
      Line line,
      int excess,
      boolean learning,
      int age,
      int seen) {}

  @Property(tries = 150)
  void shouldKeepTheContract(@ForAll("spells") List<Spell> spells) {
    Days days = new Days(Journeys.bank());
    spells.forEach(spell -> play(days, spell));

    Map<String, List<Warning>> byId = new HashMap<>();
    Map<String, String> openByStep = new HashMap<>();
    for (Warning warning : days.told()) {
      onePerStep(warning, byId, openByStep);
      byId.computeIfAbsent(warning.getWarningId(), id -> new ArrayList<>()).add(warning);
    }
    byId.values().forEach(EpisodeContractTest::history);
  }

  @Provide
  Arbitrary<List<Spell>> spells() {
    return Combinators.combine(
            Arbitraries.of("web", "phone", "callback"),
            Arbitraries.integers().between(1, 90),
            Arbitraries.integers().between(0, 170),
            Arbitraries.of(Line.values()),
            Arbitraries.integers().between(-20, 200),
            Arbitraries.integers().between(0, 9).map(tenth -> tenth == 0),
            Arbitraries.integers().between(-2, 40),
            Arbitraries.integers().between(0, 9))
        .as(Spell::new)
        .list()
        .ofMaxSize(60);
  }

  private static void play(Days days, Spell spell) {
    double score = spell.score() / 100.0;
    long since = days.at() - spell.age() * 3_600_000L;
    LineEvidence line =
        new LineEvidence(
            spell.line(), score, since, SignalName.QUEUE_WAIT, 100, 50, spell.excess() + 20);
    days.is(
        new StepEvidence(
            spell.step(), spell.learning(), false, score, List.of(line), spell.excess()));
    days.common(spell.seen() == 0 ? 1.1 + spell.score() / 200.0 : 0);
    days.contacts(spell.step(), 20 + spell.excess(), 20);
    if (spell.seen() == 1) {
      days.blind(spell.step(), Source.QUEUE_WAIT, Source.TICKET);
    } else {
      days.blind(spell.step());
    }
    days.pass(spell.slices());
  }

  private static void onePerStep(
      Warning warning, Map<String, List<Warning>> seen, Map<String, String> open) {
    String id = warning.getWarningId();
    if (warning.getRevision() == 1) {
      assertThat(seen).doesNotContainKey(id);
      assertThat(open).doesNotContainKey(warning.getStep());
      open.put(warning.getStep(), id);
    }
    assertThat(open).containsEntry(warning.getStep(), id);
    if (warning.getState() == WarningState.CLOSED) {
      open.remove(warning.getStep());
    }
  }

  private static void history(List<Warning> revisions) {
    Set<Long> ats = new HashSet<>();
    for (int i = 0; i < revisions.size(); i++) {
      Warning now = revisions.get(i);
      assertThat(now.getRevision()).isEqualTo(i + 1);
      assertThat(ats.add(now.getAt())).as("one revision a slice").isTrue();
      assertThat(now.getOnset()).isLessThanOrEqualTo(now.getAt());
      assertThat(now.getOnset()).isEqualTo(revisions.get(0).getOnset());
      legs(now);
      if (i > 0) {
        follows(revisions.get(i - 1), now);
      }
    }
    raised(revisions);
  }

  private static void follows(Warning before, Warning now) {
    assertThat(now.getAt()).isGreaterThan(before.getAt());
    assertThat(MOVES.get(before.getState())).contains(now.getState());
    assertThat(List.of(now.getState(), now.getSeverity(), now.getPage(), now.getFirstLeg()))
        .isNotEqualTo(
            List.of(
                before.getState(), before.getSeverity(), before.getPage(), before.getFirstLeg()));
  }

  private static void raised(List<Warning> revisions) {
    Long first =
        revisions.stream()
            .filter(warning -> warning.getState() == WarningState.PAGED)
            .map(Warning::getAt)
            .findFirst()
            .orElse(null);
    for (Warning warning : revisions) {
      boolean paged = first != null && warning.getAt() >= first;
      assertThat(warning.getRaisedAt()).isEqualTo(paged ? first : null);
      if (first != null && warning.getAt() == first) {
        assertThat(warning.getScore()).isGreaterThanOrEqualTo(1);
      }
    }
  }

  private static void legs(Warning warning) {
    List<Leg> legs = warning.getFirstLeg();
    assertThat(legs.stream().mapToDouble(Leg::getShare).sum()).isCloseTo(1, within(1e-9));
    assertThat(legs)
        .isSortedAccordingTo(
            Comparator.comparingDouble(Leg::getShare).reversed().thenComparing(Leg::getStep));
    Leg first = legs.get(0);
    String owner = first.getShare() >= 0.6 ? first.getOwner() : warning.getOwner();
    assertThat(warning.getPage()).isEqualTo(owner + "-oncall");
  }
}
