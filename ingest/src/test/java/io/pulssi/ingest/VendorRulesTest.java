package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deliveries that come again, merges, zeros for times, lists of records: none becomes a wrong
 * event.
 */
class VendorRulesTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** The first example of every refusal, without file and line. */
  private static List<String> refused(Imported made) {
    return made.tally().refusals().stream()
        .map(refused -> refused.examples().get(0))
        .map(one -> one.path() + ": " + one.given())
        .toList();
  }

  private static String call(String id, String rest) {
    return """
        {"variables":{"cc_side":"member","cc_member_uuid":"%s","cc_queue":"tech%%40x","cc_queue_joined_epoch":"1751364000",%s}}
        """
        .formatted(id, rest);
  }

  @Test
  void shouldNeverTakeTheZeroOfFreeSwitchForATime() {
    Imported made =
        Imported.by(
            "freeswitch",
            folder,
            call(
                    "m1",
                    "\"cc_cause\":\"cancel\",\"cc_cancel_reason\":\"BREAK_OUT\",\"cc_queue_answered_epoch\":\"0\",\"cc_queue_canceled_epoch\":\"1751364045\"")
                + call(
                    "m2",
                    "\"cc_cause\":\"cancel\",\"cc_cancel_reason\":\"EXIT_WITH_KEY\",\"cc_queue_canceled_epoch\":\"1751364005\"")
                + call("m3", "\"cc_cause\":\"answered\",\"cc_queue_answered_epoch\":\"0\"")
                + call(
                    "m4",
                    "\"cc_cause\":\"cancel\",\"cc_cancel_reason\":\"NEW\",\"cc_queue_canceled_epoch\":\"1751364005\""));

    assertThat(made.events())
        .containsExactly(
            "queue-wait m1 2025-07-01T10:00:45Z ABANDONED 45 tech@x",
            "queue-wait m2 2025-07-01T10:00:05Z OVERFLOWED 5 tech@x");
    assertThat(refused(made)).hasSize(2);
  }

  @Test
  void shouldFollowAZendeskTicketThroughItsAudits() {
    Imported made =
        Imported.by(
            "zendesk-audits",
            folder,
            """
            {"audits":[{"id":1,"ticket_id":5,"created_at":"2025-07-01T10:00:00Z","events":[{"id":1,"type":"Create","field_name":"status","value":"new"},{"id":2,"type":"Create","field_name":"requester_id","value":"77"},{"id":3,"type":"Comment","public":true,"author_id":77}]}
            ,{"id":2,"ticket_id":5,"created_at":"2025-07-01T10:01:00Z","events":[{"id":4,"type":"Change","field_name":"group_id","previous_value":null,"value":"9"},{"id":5,"type":"Comment","public":false,"author_id":8},{"id":6,"type":"Change","field_name":"priority","value":"high"}]}
            ,{"id":3,"ticket_id":5,"created_at":"2025-07-01T10:02:00Z","events":[{"id":7,"type":"Comment","public":true,"author_id":77},{"id":8,"type":"Change","field_name":"status","previous_value":"new","value":"open"}]}
            ,{"id":3,"ticket_id":5,"created_at":"2025-07-01T10:02:00Z","events":[{"id":7,"type":"Comment","public":true,"author_id":77},{"id":8,"type":"Change","field_name":"status","previous_value":"new","value":"open"}]}
            ,{"id":4,"ticket_id":5,"created_at":"2025-07-01T10:03:00Z","events":[{"id":9,"type":"Change","field_name":"status","previous_value":"open","value":"solved"},{"id":10,"type":"Change","field_name":"satisfaction_score","value":"offered"}]}
            ,{"id":5,"ticket_id":5,"created_at":"2025-07-01T10:04:00Z","events":[{"id":11,"type":"Change","field_name":"tags","value":["a","closed_by_merge"]},{"id":12,"type":"Change","field_name":"status","previous_value":"solved","value":"closed"}]}
            ,{"id":6,"ticket_id":5,"created_at":"2025-07-01T10:05:00Z","events":[{"id":13,"type":"Invention"}]}]}
            """);

    assertThat(made.events())
        .containsExactly(
            "ticket 1/1 2025-07-01T10:00:00Z OPENED unassigned 77",
            "ticket 2/4 2025-07-01T10:01:00Z REASSIGNED 9 77",
            "ticket 3/7 2025-07-01T10:02:00Z CUSTOMER_REPLIED 9 77",
            "ticket 4/9 2025-07-01T10:03:00Z RESOLVED 9 77",
            "survey 4/10 2025-07-01T10:03:00Z INVITED 9 77");
    assertThat(made.tally().repeats()).isEqualTo(1);
    assertThat(refused(made)).hasSize(1).first().asString().contains("\"Invention\"");
  }

  private static String notice(String id, String type, String event) {
    return """
        {"type":"zen:event-type:ticket.%s","id":"%s","time":"2025-07-01T10:00:00Z","detail":{"id":"5","group_id":"9","tags":["a"]},"event":%s}
        """
        .formatted(type, id, event);
  }

  @Test
  void shouldReadZendesksNotices() {
    Imported made =
        Imported.by(
            "zendesk-webhook",
            folder,
            notice("1", "created", "{}")
                + notice(
                    "2",
                    "comment_added",
                    "{\"comment\":{\"is_public\":true,\"author\":{\"is_staff\":false}}}")
                + notice(
                    "3",
                    "comment_added",
                    "{\"comment\":{\"is_public\":false,\"author\":{\"is_staff\":true}}}")
                + notice("4", "status_changed", "{\"current\":\"SOLVED\",\"previous\":\"OPEN\"}")
                + notice("5", "priority_changed", "{}")
                + notice("5", "priority_changed", "{}")
                + notice("6", "status_changed", "{\"current\":\"ODD\",\"previous\":\"OPEN\"}"));

    assertThat(made.events())
        .containsExactly(
            "ticket 1 2025-07-01T10:00:00Z OPENED 9",
            "ticket 2 2025-07-01T10:00:00Z CUSTOMER_REPLIED 9",
            "ticket 4 2025-07-01T10:00:00Z RESOLVED 9");
    assertThat(refused(made)).hasSize(1).first().asString().contains("\"ODD\"");
  }

  private static final String REPLY =
      """
      {"event":"message_created","id":"m%d","created_at":"2025-07-01 10:%s UTC","message_type":"outgoing","content_type":"text","private":false,"sender":{"id":1,"type":"%s"},"conversation":{"id":7,"inbox_id":3,"created_at":1751364000}}
      """;

  private static final String RATED =
      """
      {"event":"message_updated","id":"s","content_type":"input_csat","content_attributes":{"submitted_values":{"csat_survey_response":{"rating":%d}}},"created_at":"2025-07-01 11:00:00 UTC","conversation":{"id":7,"inbox_id":3}}
      """;

  @Test
  void shouldTakeADeliveryThatChatwootRepeatsForNoSecondReply() {
    String first = REPLY.formatted(1, "01:00", "user");
    Imported made =
        Imported.by(
            "chatwoot",
            folder,
            REPLY.formatted(0, "00:05", "agent_bot")
                + first
                + first
                + REPLY.formatted(2, "02:00", "user"));

    assertThat(refused(made)).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "chat-wait 7/first-reply 2025-07-01T10:01:00Z ANSWERED 60 3",
            "ticket m2 2025-07-01T10:02:00Z AGENT_REPLIED 3");
    assertThat(made.tally().repeats()).isEqualTo(1);
  }

  @Test
  void shouldTakeAChangedRatingOfChatwoot() {
    Imported made =
        Imported.by(
            "chatwoot", folder, RATED.formatted(2) + RATED.formatted(2) + RATED.formatted(4));

    assertThat(refused(made)).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "survey s 2025-07-01T11:00:00Z ANSWERED 2 3",
            "survey s/2 2025-07-01T11:00:00Z ANSWERED 4 3");
  }

  @Test
  void shouldReadJirasHistories() {
    String history =
        """
        {"id":"%d","created":"2025-07-01T12:00:00.000+0200","items":[{"field":"assignee","toString":"x"},{"field":"%s","fromString":"%s","toString":"%s"}]}""";
    Imported made =
        Imported.by(
            "jira",
            folder,
            "{\"issues\":[{\"key\":\"AB-1\",\"changelog\":{\"histories\":["
                + history.formatted(1, "status", "In Progress", "Done")
                + ","
                + history.formatted(2, "status", "Done", "To Do")
                + ","
                + history.formatted(3, "priority", "Low", "High")
                + ","
                + history.formatted(4, "status", "To Do", "Valmis")
                + "]}},{\"key\":\"AB-2\",\"changelog\":{\"histories\":[]}}]}");

    assertThat(made.events())
        .containsExactly(
            "ticket AB-1/1 2025-07-01T10:00:00Z RESOLVED AB",
            "ticket AB-1/2 2025-07-01T10:00:00Z REOPENED AB");
    assertThat(refused(made)).hasSize(1).first().asString().contains("\"Valmis\"");
  }
}
