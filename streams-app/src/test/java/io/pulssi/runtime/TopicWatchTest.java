package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.journey.Source;
import io.pulssi.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicWatchTest {
  private Set<String> missing = Set.of();
  private boolean brokersAreThere = true;
  private long seconds;
  private final List<String> gone = new ArrayList<>();
  private final TopicWatch watch =
      new TopicWatch(this::ask, () -> seconds * 1_000_000_000, gone::add, () -> {});

  @AfterEach
  void close() throws Exception {
    watch.close();
  }

  @Test
  void shouldTellOfATopicThatStaysAway() {
    missing = Set.of("letters");
    lookAt(0);
    lookAt(59);
    assertThat(gone).isEmpty();
    lookAt(60);
    assertThat(gone).containsExactly("letters");
  }

  @Test
  void shouldForgetOneThatCameBack() {
    missing = Set.of("letters");
    lookAt(0);
    missing = Set.of();
    lookAt(30);
    missing = Set.of("letters");
    lookAt(60);
    lookAt(119);
    assertThat(gone).isEmpty();
  }

  @Test
  void shouldKnowNothingWhileNoBrokerAnswers() {
    missing = Set.of("letters");
    lookAt(0);
    brokersAreThere = false;
    lookAt(30);
    brokersAreThere = true;
    lookAt(70);
    assertThat(gone).isEmpty();
    lookAt(130);
    assertThat(gone).containsExactly("letters");
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

  private Set<String> ask() {
    if (!brokersAreThere) {
      throw new TimeoutException("no broker");
    }
    return missing;
  }
}
