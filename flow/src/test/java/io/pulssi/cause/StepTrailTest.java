package io.pulssi.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepTrailTest {
  private static final List<String> MAPPED = names("mapped", 30);

  private StepTrail trail = new StepTrail();

  @Test
  void shouldAddUpWhatCameFromOneStep() {
    trail.credit("web", 4, .5, List.of("web"));
    trail.credit("web", 2, .25, List.of("web"));
    assertThat(trail.incoming).hasSize(1);
    assertThat(trail.from("web").follows()).isEqualTo(.75);
    assertThat(trail.from("phone")).isNull();
  }

  @Test
  void shouldKeepTheEightLearnedEdgesWithMostSupport() {
    names("other", 8).forEach(step -> trail.credit(step, 2, 1, MAPPED));
    trail.credit("other-d", 2, -.5, MAPPED);
    trail.credit("newcomer", 2, .6, MAPPED);
    assertThat(trail.incoming).hasSize(8);
    assertThat(trail.from("other-d")).as("the weakest gives way to a stronger one").isNull();
    assertThat(trail.from("newcomer").follows()).isCloseTo(.6, within(1e-6));
  }

  @Test
  void shouldWeakenTheWeakestEdgeForAWeakerNewcomer() {
    names("other", 8).forEach(step -> trail.credit(step, 2, 1, MAPPED));
    trail.credit("newcomer", 2, .6, MAPPED);
    assertThat(trail.from("newcomer")).isNull();
    assertThat(trail.from("other-a").follows()).as("first by id").isCloseTo(.4, within(1e-6));
    trail.credit("newcomer", 2, .6, MAPPED);
    assertThat(trail.from("newcomer").follows()).isCloseTo(.6, within(1e-6));
    assertThat(trail.from("other-a")).isNull();
  }

  @Test
  void shouldKeepTwentyFourEdgesOfTheMapBesides() {
    names("other", 8).forEach(step -> trail.credit(step, 2, 1, MAPPED));
    MAPPED.subList(0, 24).forEach(step -> trail.credit(step, 2, 2, MAPPED));
    assertThat(trail.incoming).hasSize(32);
    trail.credit(MAPPED.get(24), 2, 3, MAPPED);
    assertThat(trail.incoming).hasSize(32);
    assertThat(trail.from(MAPPED.get(24))).isNotNull();
    assertThat(trail.from(MAPPED.get(0))).as("the weakest of the map's").isNull();
    assertThat(trail.from("other-a")).as("though others are weaker").isNotNull();
  }

  @Test
  void shouldForgetRisesDaysAndEdgesAlike() {
    trail.rises = 4;
    trail.days = 30;
    trail.credit("web", 4, 2, MAPPED);
    trail.fade(.5);
    assertThat(trail.rises).isEqualTo(2);
    assertThat(trail.days).isEqualTo(15);
    assertThat(trail.from("web").follows()).isEqualTo(1);
  }

  @Property(tries = 200)
  void shouldNeverKeepMoreEdgesThanThereIsRoomFor(
      @ForAll @Size(max = 200) List<@IntRange(max = 59) Integer> steps,
      @ForAll @DoubleRange(min = .05, max = 1) double weight) {
    trail = new StepTrail();
    List<String> all = new ArrayList<>(MAPPED);
    all.addAll(names("other", 30));
    for (int i = 0; i < steps.size(); i++) {
      trail.credit(all.get(steps.get(i)), i % 9 - 1, weight * (1 + i % 3), MAPPED);
    }
    Predicate<LearnedEdge> mapped = edge -> MAPPED.contains(edge.from());
    assertThat(trail.incoming.stream().filter(mapped)).hasSizeLessThanOrEqualTo(24);
    assertThat(trail.incoming.stream().filter(mapped.negate())).hasSizeLessThanOrEqualTo(8);
    assertThat(trail.incoming).extracting(LearnedEdge::from).doesNotHaveDuplicates();
    assertThat(trail.incoming).allMatch(edge -> edge.follows() >= 0);
  }

  private static List<String> names(String kind, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(kind + '-' + (char) ('a' + i));
    }
    return List.copyOf(names);
  }
}
