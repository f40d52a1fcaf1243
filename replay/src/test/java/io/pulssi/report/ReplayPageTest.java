package io.pulssi.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pulssi.baseline.SignalName;
import io.pulssi.journey.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayPageTest {
  private static final List<SignalName> WAITS =
      List.of(SignalName.QUEUE_WAIT, SignalName.QUEUE_ABANDONMENT);
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhttps?://[^\\s\"'<)]+|\\bsrc=|@import|url\\(");
  private static final int MEGABYTE = 1 << 20;

  @Test
  void shouldShowEveryPageWithItsReasonAndEvidence() throws IOException {
    String html = story("Pay a bill", "callers wait 95 s against a usual 20 s").html();

    assertThat(html)
        .contains("P1 · Pay a bill", "callers wait 95 s against a usual 20 s", "1 min 35 s")
        .contains("Mon 2 Mar 09:25", "desk-oncall", "critical")
        .contains("malformed 7, unmapped 3", "12 events of survey were not read");
  }

  @Test
  void shouldLoadNothingFromAnyNetwork() throws IOException {
    String html = story("Pay a bill", "waits").html();

    assertThat(ADDRESS.matcher(html).results().map(MatchResult::group))
        .as("the library's own name is all")
        .containsExactly("https://github.com/leeoniya/uPlot");
    assertThat(html)
        .contains("default-src &#x27;none&#x27;")
        .contains("The MIT License", "Permission is hereby granted")
        .doesNotContain("{{");
  }

  @Test
  void shouldEscapeWhatComesFromData() throws IOException {
    String hostile = "<script>alert(1)</script>&\"'";

    String html = story(hostile, hostile).html();

    assertThat(html)
        .doesNotContain(hostile, "<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#x27;");
  }

  @Test
  void shouldWriteTheSameBytesForTheSameSlices() throws IOException {
    assertThat(story("Pay a bill", "waits").html()).isEqualTo(story("Pay a bill", "waits").html());
  }

  @Test
  void shouldSayThatThereAreNoComplaints() throws IOException {
    String html = story("Pay a bill", "waits").html();

    assertThat(html).contains("There are no complaints in these events").doesNotContain("Wilson");
  }

  @Test
  void shouldShowSurgesOfComplaintsAndHowFarAheadThePageWas() throws IOException {
    Story story = new Story("Pay a bill", "pay");
    story.slices(15 * 288, WAITS, 0, Set.of()).slices(1, WAITS, 1, Set.of());
    story.slices(15 * 288, WAITS, 0, Set.of()).page("pay", "waits");
    story.slices(12 * 6, WAITS, 0, Set.of()).slices(12 * 3, WAITS, 1, Set.of());
    story.confirm("pay", 8 * 3600, .12);

    String html = story.html();

    assertThat(html)
        .contains("complaint surge")
        .contains(
            "confirmed, 8 h ahead",
            "100 % (21–100)",
            "Confirmed by a surge: 1 of 1 judged page (by chance: 12 %)")
        .contains("1 of 1 complaint surge had a page before it began");
  }

  @Test
  void shouldShowWhenAStepWasBlind() throws IOException {
    Story story = new Story("Pay a bill", "pay");
    story.slices(24, WAITS, 0, Set.of()).slices(36, WAITS, 0, Set.of(Source.QUEUE_WAIT));

    assertThat(story.html())
        .contains("Silent sources")
        .contains("Mon 2 Mar 03:00 to Mon 2 Mar 06:00")
        .contains(">3 h<");
  }

  @Test
  void shouldStaySmallWithEightWeeksOfTwentySteps() throws IOException {
    String[] steps = IntStream.range(0, 20).mapToObj(i -> "step-" + i).toArray(String[]::new);
    Story story = new Story("A step of the journey", steps);
    story.slices(56 * 288, List.of(SignalName.values()), 0, Set.of());

    String html = story.html();
    JsonNode data = data(html);

    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3 * MEGABYTE);
    assertThat(data.get(0).get("hours").asInt()).isEqualTo(1);
    assertThat(data.get(0).get("runs").toString())
        .isEqualTo("[" + Story.START / 3_600_000 + "," + 56 * 24 + "]");
    JsonNode waits = data.get(0).get("steps").get("step-7").get("signals").get("queue-wait");
    assertThat(waits.get("seen").asText()).hasSize(2 * 56 * 24);
  }

  @Test
  void shouldMergeHoursInsteadOfGrowing() throws IOException {
    Story story = new Story("Pay a bill", "pay");
    story.slices(200 * 288, WAITS, 0, Set.of());

    JsonNode data = data(story.html());

    assertThat(data.get(0).get("hours").asInt()).isEqualTo(4);
  }

  private static Story story(String name, String because) {
    return new Story(name, "pay")
        .slices(100, WAITS, 0, Set.of())
        .page("pay", because)
        .slices(50, WAITS, 0, Set.of());
  }

  private static JsonNode data(String html) throws IOException {
    String before = "id=\"data\">";
    int from = html.indexOf(before) + before.length();
    return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
  }
}
