package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.config.Settings;
import io.pulssi.config.SettingsReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartitionPlanTest {
  private static final String JOURNEY =
      """
      journey: shop
      timezone: Europe/Zurich
      owners:
        web: { name: Web, page: web }
      steps:
        - id: order
          name: Order
          owner: web
          sources: { queue-wait: [order], ticket: [order] }
      """;

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> internal = new TreeMap<>();

  @Test
  void shouldLeaveANewApplicationAlone() {
    inputs(2, 2);

    PartitionPlan plan = plan();

    assertThat(plan.growing()).isEmpty();
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.missing()).isEmpty();
    assertThat(plan.layout().hop(2)).isEqualTo(2);
    assertThat(plan.read())
        .containsEntry(Topics.TICKET.name(), 2)
        .containsEntry(Topics.SLICE.name(), 6)
        .doesNotContainKey(Topics.SURVEY.name());
  }

  @Test
  void shouldGrowWhatTheIntakeKeepsAndNothingElse() {
    inputs(2, 4);
    internal.put("pulssi-intake-clocks-changelog", 2);
    internal.put("pulssi-slice-pending-changelog", 2);
    internal.put("pulssi-signal-by-key-repartition", 2);
    internal.put("pulssi-signal-keyed-tickets-changelog", 2);
    internal.put("pulssi-slice-open-changelog", 6);
    internal.put("pulssi-2-intake-clocks-changelog", 1);

    PartitionPlan plan = plan();

    assertThat(plan.growing())
        .containsOnly(
            Map.entry("pulssi-intake-clocks-changelog", 4),
            Map.entry("pulssi-slice-pending-changelog", 4));
    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.layout().hop(4)).as("where its state is").isEqualTo(2);
  }

  @Test
  void shouldRememberByWhatNumberOfPartitionsStateInPlaceWasLaidOut() {
    settings.put("input.ticket.key", "ticket-id");
    inputs(2, 2);
    assertThat(plan().missing())
        .containsOnly(Map.entry("pulssi-signal-in-place-ticket-repartition", 2));

    internal.put("pulssi-signal-in-place-ticket-repartition", 2);
    internal.put("pulssi-intake-clocks-changelog", 2);
    inputs(2, 6);
    PartitionPlan plan = plan();

    assertThat(plan.missing()).isEmpty();
    assertThat(plan.layout().keys(Source.TICKET)).isEqualTo(2);
    assertThat(plan.layout().moved(Source.TICKET)).isTrue();
    assertThat(plan.layout().moved(Source.QUEUE_WAIT)).isFalse();
    assertThat(plan.moved())
        .containsExactly(
            "pulssi.ticket.v1: 6 partitions, the state of its keys was laid out for 2: its facts go"
                + " back there");
  }

  @Test
  void shouldKeepTheTasksOfAnInputThatWasMadeAnewWithFewer() {
    inputs(2, 2);
    internal.put("pulssi-intake-clocks-changelog", 8);

    PartitionPlan plan = plan();

    assertThat(plan.refusals()).isEmpty();
    assertThat(plan.growing()).isEmpty();
    assertThat(plan.layout().intakeTasks()).isEqualTo(8);
  }

  @Test
  void shouldMakeAMissingTopicAsLargeAsItsState() {
    internal.put("pulssi-intake-clocks-changelog", 8);
    internal.put("pulssi-slice-open-changelog", 4);
    internal.put("pulssi-signal-in-place-ticket-repartition", 3);

    assertThat(made(TopicSpec.of(Topics.QUEUE_WAIT))).isEqualTo(8);
    assertThat(made(TopicSpec.of(Topics.TICKET))).isEqualTo(3);
    assertThat(made(TopicSpec.of(Topics.SLICE))).isEqualTo(4);
    assertThat(made(TopicSpec.of(Topics.WARNING))).isEqualTo(1);
  }

  @Test
  void shouldSayWhatToDoAboutATopicWhoseStateCannotFollow() {
    inputs(2, 2);
    counts.put(Topics.SLICE.name(), 12);
    internal.put("pulssi-slice-open-changelog", 6);
    internal.put("pulssi-slice-progress-changelog", 6);

    assertThat(plan().refusals())
        .singleElement()
        .asString()
        .startsWith("topic pulssi.slice.v1 has 12 partitions, but the state ")
        .contains("laid out for 6. Stop all instances and delete pulssi.slice.v1: ")
        .doesNotContain("StreamsResetter");
  }

  @Test
  void shouldNotRefuseWhatIsOnlyHidden() {
    inputs(2, 2);
    counts.remove(Topics.SLICE.name());
    internal.put("pulssi-slice-open-changelog", 6);

    assertThat(plan().refusals()).isEmpty();
  }

  private void inputs(int queueWait, int ticket) {
    counts.put(Topics.QUEUE_WAIT.name(), queueWait);
    counts.put(Topics.TICKET.name(), ticket);
    counts.put(Topics.VERDICT.name(), 1);
    counts.put(Topics.SLICE.name(), 6);
  }

  private PartitionPlan plan() {
    return PartitionPlan.of(flow(), counts, new InternalTopics("pulssi", internal));
  }

  private int made(TopicSpec spec) {
    var topics = new InternalTopics("pulssi", internal);
    return PartitionPlan.fitting(spec, flow().describe(source -> 1), topics).partitions();
  }

  private PlannedFlow flow() {
    Settings read = SettingsReader.of(settings);
    return new PlannedFlow(read, new CurrentMaps(maps()));
  }

  private static JourneyMaps maps() {
    return JourneyMaps.of(JourneyMapReader.parse("journey.yml", JOURNEY));
  }
}
