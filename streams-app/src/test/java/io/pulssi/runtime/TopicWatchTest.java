package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicWatchTest {
  private static final TopicIdentity FACTS = new TopicIdentity("first", 2);
  private static final Map<String, TopicIdentity> AT_THE_START =
      Map.of("letters", new TopicIdentity("letters", 3), "facts", FACTS);

  private Map<String, TopicIdentity> found = AT_THE_START;
  private Map<String, String> known = Map.of("facts", "first");
  private boolean brokersAreThere = true;
  private long seconds;
  private final List<String> changed = new ArrayList<>();
  private final TopicWatch watch =
      new TopicWatch(
          AT_THE_START.keySet(),
          Map.of("facts", 2),
          () -> known,
          this::ask,
          () -> seconds * 1_000_000_000,
          changed::add,
          () -> {});

  @AfterEach
  void close() throws Exception {
    watch.close();
  }

  @Test
  void shouldTellOfATopicThatStaysAway() {
    found = Map.of("facts", FACTS);
    lookAt(0);
    lookAt(59);
    assertThat(changed).isEmpty();
    lookAt(60);
    assertThat(changed).containsExactly("topic letters is missing");
  }

  @Test
  void shouldForgetOneThatCameBack() {
    found = Map.of("facts", FACTS);
    lookAt(0);
    found = AT_THE_START;
    lookAt(30);
    found = Map.of("facts", FACTS);
    lookAt(60);
    lookAt(119);
    assertThat(changed).isEmpty();
  }

  @Test
  void shouldKnowNothingWhileNoBrokerAnswers() {
    found = Map.of("facts", FACTS);
    lookAt(0);
    brokersAreThere = false;
    lookAt(30);
    brokersAreThere = true;
    lookAt(70);
    assertThat(changed).isEmpty();
    lookAt(130);
    assertThat(changed).containsExactly("topic letters is missing");
  }

  @Test
  void shouldTellAtOnceOfNewPartitionsOfATopicThatIsRead() {
    lookAt(0);
    found = Map.of("facts", new TopicIdentity("first", 4));
    lookAt(10);
    assertThat(changed)
        .containsExactly(
            "topic facts has 4 partitions now, 2 at the start: the next start reads all of them");
  }

  @Test
  void shouldTellAtOnceOfATopicThatWasMadeAnew() {
    found = Map.of("facts", new TopicIdentity("second", 2));
    lookAt(10);
    assertThat(changed)
        .containsExactly(
            "topic facts was deleted and made anew: the next start reads it from its beginning");
  }

  @Test
  void shouldCompareWithTheFirstLookWhereTheFlowKeepsNoIds() {
    known = Map.of();
    lookAt(0);
    assertThat(changed).isEmpty();
    found = Map.of("facts", new TopicIdentity("second", 2));
    lookAt(10);
    assertThat(changed)
        .containsExactly(
            "topic facts was deleted and made anew: the next start reads it from its beginning");
  }

  @Test
  void shouldNotMindThePartitionsOfOthers() {
    found = Map.of("letters", new TopicIdentity("letters", 6), "facts", FACTS);
    lookAt(0);
    assertThat(changed).isEmpty();
  }

  @Test
  void shouldLeaveOutAnInputThatNoJourneyUses() {
    List<TopicSpec> topics = Topics.all().stream().map(TopicSpec::of).toList();
    assertThat(TopicWatch.needed(topics, Set.of(Source.TICKET, Source.VERDICT)))
        .extracting(TopicSpec::name)
        .contains(Topics.TICKET.name(), Topics.VERDICT.name(), Topics.WARNING.name())
        .doesNotContain(Topics.SURVEY.name(), Topics.CHAT_WAIT.name())
        .hasSize(topics.size() - 4);
  }

  private void lookAt(long second) {
    seconds = second;
    watch.look();
  }

  private Map<String, TopicIdentity> ask() {
    if (!brokersAreThere) {
      throw new TimeoutException("no broker");
    }
    return found;
  }
}
