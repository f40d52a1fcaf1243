package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Payloads of every source with other values than the examples, and what must not become an event.
 */
class VendorRulesTest {
  private static String contact(String id, String method, String rest) {
    return """
        {"Channel":"VOICE","ContactId":"%s","InitiationMethod":"%s","LastUpdateTimestamp":"2025-07-01T10:30:00Z","DisconnectTimestamp":"2025-07-01T10:20:00Z",%s}"""
        .formatted(id, method, rest);
  }

  private static final String QUEUED =
      "\"Queue\":{\"ARN\":\"arn:aws:x/queue/q-7\",\"EnqueueTimestamp\":\"2025-07-01T10:00:00Z\","
          + "\"DequeueTimestamp\":\"2025-07-01T10:01:30Z\",\"Duration\":90}";
  private static final String AGENT =
      ",\"Agent\":{\"ConnectedToAgentTimestamp\":\"2025-07-01T10:01:30Z\"}";

  @Test
  void shouldTellHowAmazonConnectContactsLeftTheQueue() {
    ImportedText made =
        ImportedText.of(
            "amazon-connect-ctr",
            contact("a", "INBOUND", QUEUED + AGENT)
                + contact("b", "INBOUND", QUEUED + ",\"NextContactId\":\"b2\"")
                + contact("b2", "CALLBACK", "\"PreviousContactId\":\"b\"," + QUEUED + AGENT)
                + contact("c", "INBOUND", QUEUED + ",\"NextContactId\":\"c2\"")
                + contact(
                    "c2",
                    "QUEUE_TRANSFER",
                    "\"InitialContactId\":\"c\",\"PreviousContactId\":\"c\"," + QUEUED + AGENT)
                + contact("d", "OUTBOUND", QUEUED + AGENT)
                + contact("e", "INBOUND", "\"Queue\":null")
                + contact("f", "INBOUND", QUEUED.replace("/queue/", "/queue/agent/") + AGENT)
                + contact(
                    "g", "INBOUND", "\"CustomerEndpoint\":{\"Address\":\"anonymous\"}," + QUEUED));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "queue-wait a 2025-07-01T10:01:30Z a q-7 90 ANSWERED",
            "queue-wait b 2025-07-01T10:01:30Z b q-7 90 CALLBACK",
            "queue-wait c 2025-07-01T10:01:30Z c q-7 90 OVERFLOWED",
            "queue-wait c2 2025-07-01T10:01:30Z c q-7 90 ANSWERED",
            "queue-wait g 2025-07-01T10:01:30Z g q-7 90 ABANDONED");
  }

  @Test
  void shouldTakeTheNewestOfAContactDeliveredAgain() {
    String early = contact("a", "INBOUND", QUEUED);
    String late = contact("a", "INBOUND", QUEUED + AGENT).replace("10:30:00", "10:31:00");

    for (String order : new String[] {early + late + late, late + early + late}) {
      ImportedText made = ImportedText.of("amazon-connect-ctr", order);

      assertThat(made.events())
          .containsExactly("queue-wait a 2025-07-01T10:01:30Z a q-7 90 ANSWERED");
      assertThat(made.tally().repeats() + made.tally().replacements()).isEqualTo(2);
    }
  }

  @Test
  void shouldCountAnAbandonedAmazonConnectContactByItsEvents() {
    String event =
        """
        {"id":"e-1","detail":{"eventType":"DISCONNECTED","contactId":"c","channel":"CHAT","initiationMethod":"INBOUND","disconnectTimestamp":"2025-07-01T10:00:30.5Z","queueInfo":{"queueArn":"arn:x/queue/q2","queueType":"STANDARD","enqueueTimestamp":"2025-07-01T10:00:00Z"}}}
        """;
    ImportedText made = ImportedText.of("amazon-connect-events", event + event);

    assertThat(made.events())
        .containsExactly("chat-wait e-1 2025-07-01T10:00:30.5Z c q2 30.5 ABANDONED");
    assertThat(made.tally().repeats()).isEqualTo(1);
  }

  @Test
  void shouldKnowConsultationsAndStaysOfAsterisk() {
    ImportedText made =
        ImportedText.of(
            "asterisk",
            """
            1751364000|c1|sales|NONE|ENTERQUEUE||+1000|1
            1751364020|c1|sales|SIP/42|CONNECT|20|x|3
            1751364030|c1|other|SIP/43|CONNECT|4|x|3
            1751364040|c2|sales|NONE|ENTERQUEUE||42|1
            1751364050|c2|sales|SIP/43|CONNECT|10|x|3
            1751364060|c3|sales|NONE|ENTERQUEUE||unknown|1
            1751364090|c3|sales|NONE|EXITWITHTIMEOUT|1|1
            1751364100|c3|sales|NONE|ENTERQUEUE||unknown|1
            1751364130|c3|sales|NONE|EXITWITHKEY|1|1|1|30
            1751364140|c4|sales|NONE|ENTERQUEUE||7|1
            1751364150|c5|sales|NONE|NEWFANGLED|1
            """);

    assertThat(made.events())
        .containsExactly(
            "queue-wait c1/sales 2025-07-01T10:00:20Z c1 sales 20 ANSWERED +1000",
            "queue-wait c3/sales 2025-07-01T10:01:30Z c3 sales 30 OVERFLOWED",
            "queue-wait c3/sales/2 2025-07-01T10:02:10Z c3 sales 30 OVERFLOWED");
    assertThat(made.refused()).hasSize(1).first().asString().startsWith("$.event: \"NEWFANGLED\"");
  }

  @Test
  void shouldReadACallCentresTableInItsZone() {
    String head = "Call Id;Date;Time;Topic;Answered (Y/N);Speed of answer in seconds\n";
    ImportedText made =
        ImportedText.of(
            "callcentre-csv",
            head
                + "A;01.07.2025;9:00:00;Sales;Y;10,5\n"
                + "B;30.03.2025;3:30:00;Sales;Y;10\n"
                + "C;26.10.2025;3:30:00;Sales;Y;10\n"
                + "D;01.07.2025;9:00:00;Sales;maybe;10\n");

    assertThat(made.events())
        .containsExactly(
            "queue-wait A 2025-07-01T06:00:10.500Z A Sales 10.5 ANSWERED",
            "queue-wait C 2025-10-26T00:30:10Z C Sales 10 ANSWERED");
    assertThat(made.tally().doubledTimes()).isEqualTo(1);
    assertThat(made.refused()).hasSize(2);
  }

  private static String call(String id, String rest) {
    return """
        {"variables":{"cc_side":"member","cc_member_uuid":"%s","cc_queue":"tech%%40x","cc_queue_joined_epoch":"1751364000",%s}}
        """
        .formatted(id, rest);
  }

  @Test
  void shouldNeverTakeTheZeroOfFreeSwitchForATime() {
    ImportedText made =
        ImportedText.of(
            "freeswitch",
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
            "queue-wait m1 2025-07-01T10:00:45Z m1 tech@x 45 ABANDONED",
            "queue-wait m2 2025-07-01T10:00:05Z m2 tech@x 5 OVERFLOWED");
    assertThat(made.refused()).hasSize(2);
  }

  private static String queued(String id, String metrics) {
    return """
        {"purpose":"acd","sessions":[{"sessionId":"%s","mediaType":"voice","direction":"inbound","segments":[{"queueId":"q"}],"metrics":[%s]}]}"""
        .formatted(id, metrics);
  }

  private static String metric(String name, int value, String at) {
    return "{\"name\":\"%s\",\"value\":%d,\"emitDate\":\"2025-07-01T10:%sZ\"}"
        .formatted(name, value, at);
  }

  @Test
  void shouldTellTheStaysOfAGenesysConversationApart() {
    String agent =
        "{\"purpose\":\"agent\",\"sessions\":[{\"mediaType\":\"voice\",\"metrics\":["
            + metric("tAnswered", 5000, "01:00.000")
            + "]}]}";
    String moved =
        queued(
            "s1", metric("tAcd", 1500, "00:30.000") + "," + metric("tFlowOut", 1500, "00:30.000"));
    ImportedText made =
        ImportedText.of(
            "genesys-cloud",
            """
            {"conversations":[
              {"conversationId":"g1","originatingDirection":"inbound","participants":[%s,%s,%s]},
              {"conversationId":"g2","originatingDirection":"outbound","participants":[%s]}]}
            """
                .formatted(
                    moved,
                    queued("s2", metric("tAcd", 5000, "01:00.000")),
                    agent,
                    queued("s3", metric("tAcd", 5000, "01:00.000"))));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "queue-wait s1 2025-07-01T10:00:30Z g1 q 1.5 OVERFLOWED",
            "queue-wait s2 2025-07-01T10:01:00Z g1 q 5 ANSWERED");
  }

  private static String task(String id, String type, int age, String rest) {
    return """
        {"id":"%s","data":{"payload":{"eventtype":"%s","timestamp":"2025-07-01T10:00:00.000Z","task_sid":"W","task_age":%d,"task_queue_name":"Q","task_channel_unique_name":"voice","task_attributes":"{\\"from\\":\\"+1000\\"%s}"}}}
        """
        .formatted(id, type, age, rest);
  }

  @Test
  void shouldTakeOnlyTheFirstAgentOfATwilioTask() {
    ImportedText made =
        ImportedText.of(
            "twilio",
            task("1", "task-queue.entered", 15, "")
                + task("2", "reservation.rejected", 20, "")
                + task("3", "reservation.accepted", 40, "")
                + task("3", "reservation.accepted", 40, "")
                + task("4", "reservation.accepted", 90, "")
                + task("5", "task.canceled", 95, "")
                + task("6", "reservation.accepted", 40, ",\\\"direction\\\":\\\"outbound\\\""));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly("queue-wait 3 2025-07-01T10:00:00.000Z W Q 25 ANSWERED +1000");
  }

  @Test
  void shouldFollowAZendeskTicketThroughItsAudits() {
    ImportedText made =
        ImportedText.of(
            "zendesk-audits",
            """
            {"id":1,"ticket_id":5,"created_at":"2025-07-01T10:00:00Z","events":[{"id":1,"type":"Create","field_name":"status","value":"new"},{"id":2,"type":"Create","field_name":"requester_id","value":"77"},{"id":3,"type":"Comment","public":true,"author_id":77}]}
            {"id":2,"ticket_id":5,"created_at":"2025-07-01T10:01:00Z","events":[{"id":4,"type":"Change","field_name":"group_id","previous_value":null,"value":"9"},{"id":5,"type":"Comment","public":false,"author_id":8},{"id":6,"type":"Change","field_name":"priority","value":"high"}]}
            {"id":3,"ticket_id":5,"created_at":"2025-07-01T10:02:00Z","events":[{"id":7,"type":"Comment","public":true,"author_id":77},{"id":8,"type":"Change","field_name":"status","previous_value":"new","value":"open"}]}
            {"id":3,"ticket_id":5,"created_at":"2025-07-01T10:02:00Z","events":[{"id":7,"type":"Comment","public":true,"author_id":77},{"id":8,"type":"Change","field_name":"status","previous_value":"new","value":"open"}]}
            {"id":4,"ticket_id":5,"created_at":"2025-07-01T10:03:00Z","events":[{"id":9,"type":"Change","field_name":"status","previous_value":"open","value":"solved"},{"id":10,"type":"Change","field_name":"satisfaction_score","value":"offered"}]}
            {"id":5,"ticket_id":5,"created_at":"2025-07-01T10:04:00Z","events":[{"id":11,"type":"Change","field_name":"tags","value":["a","closed_by_merge"]},{"id":12,"type":"Change","field_name":"status","previous_value":"solved","value":"closed"}]}
            {"id":6,"ticket_id":5,"created_at":"2025-07-01T10:05:00Z","events":[{"id":13,"type":"Invention"}]}
            """);

    assertThat(made.events())
        .containsExactly(
            "ticket 1/1 2025-07-01T10:00:00Z 5 unassigned OPENED 77",
            "ticket 2/4 2025-07-01T10:01:00Z 5 9 REASSIGNED 77",
            "ticket 3/7 2025-07-01T10:02:00Z 5 9 CUSTOMER_REPLIED 77",
            "ticket 4/9 2025-07-01T10:03:00Z 5 9 RESOLVED 77",
            "survey 4/10 2025-07-01T10:03:00Z 5 9 INVITED 77");
    assertThat(made.tally().repeats()).isEqualTo(1);
    assertThat(made.refused()).hasSize(1).first().asString().contains("\"Invention\"");
  }

  private static String notice(String id, String type, String event) {
    return """
        {"type":"zen:event-type:ticket.%s","id":"%s","time":"2025-07-01T10:00:00Z","detail":{"id":"5","group_id":"9","tags":["a"]},"event":%s}
        """
        .formatted(type, id, event);
  }

  @Test
  void shouldReadZendesksNotices() {
    ImportedText made =
        ImportedText.of(
            "zendesk-webhook",
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
            "ticket 1 2025-07-01T10:00:00Z 5 9 OPENED",
            "ticket 2 2025-07-01T10:00:00Z 5 9 CUSTOMER_REPLIED",
            "ticket 4 2025-07-01T10:00:00Z 5 9 RESOLVED");
    assertThat(made.refused()).hasSize(1).first().asString().contains("\"ODD\"");
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
    ImportedText made =
        ImportedText.of(
            "chatwoot",
            REPLY.formatted(0, "00:05", "agent_bot")
                + first
                + first
                + REPLY.formatted(2, "02:00", "user"));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "chat-wait 7/first-reply 2025-07-01T10:01:00Z 7 3 60 ANSWERED true",
            "ticket m2 2025-07-01T10:02:00Z 7 3 AGENT_REPLIED");
    assertThat(made.tally().repeats()).isEqualTo(1);
  }

  @Test
  void shouldTakeAChangedRatingOfChatwoot() {
    ImportedText made =
        ImportedText.of("chatwoot", RATED.formatted(2) + RATED.formatted(2) + RATED.formatted(4));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "survey s 2025-07-01T11:00:00Z 7 3 ANSWERED CSAT 2",
            "survey s/2 2025-07-01T11:00:00Z 7 3 ANSWERED CSAT 4");
  }

  private static String notification(String id, String topic, int at, String rest) {
    return """
        {"id":"%s","topic":"conversation.%s","created_at":%d,"data":{"item":{"id":"12","updated_at":%d,%s}}}
        """
        .formatted(id, topic, at, at, rest);
  }

  @Test
  void shouldFollowAnIntercomConversation() {
    String team = "\"team_assignee_id\":%s";
    ImportedText made =
        ImportedText.of(
            "intercom",
            notification("1", "user.created", 1751364000, team.formatted("5"))
                + notification("1", "user.created", 1751364000, team.formatted("5"))
                + notification("2", "admin.assigned", 1751364010, team.formatted("5"))
                + notification("3", "admin.assigned", 1751364020, team.formatted("6"))
                + notification("4", "admin.noted", 1751364030, team.formatted("6"))
                + notification("5", "admin.opened", 1751364040, team.formatted("null"))
                + notification(
                    "6",
                    "rating.added",
                    1751364050,
                    team.formatted("6") + ",\"conversation_rating\":{\"rating\":4}")
                + notification("7", "odd.thing", 1751364050, team.formatted("6")));

    assertThat(made.events())
        .containsExactly(
            "ticket 1 2025-07-01T10:00:00Z 12 5 OPENED",
            "ticket 3 2025-07-01T10:00:20Z 12 6 REASSIGNED",
            "ticket 5 2025-07-01T10:00:40Z 12 unassigned REOPENED",
            "survey 6 2025-07-01T10:00:50Z 12 6 ANSWERED CSAT 4");
    assertThat(made.refused()).hasSize(1).first().asString().contains("odd.thing");
  }

  @Test
  void shouldTakeTheNewestAnswerOfDelighted() {
    String answer =
        """
        {"event_type":"survey_response.%s","event_id":"%s","event_data":{"id":9,"survey_type":"%s","score":%d,"created_at":1751364000,"updated_at":%d,"person_properties":null,"tags":["web"]}}
        """;
    ImportedText made =
        ImportedText.of(
            "delighted",
            answer.formatted("updated", "b", "nps", 7, 1751364060)
                + answer.formatted("created", "a", "nps", 2, 1751364000)
                + answer
                    .formatted("created", "c", "smileys", 2, 1751364000)
                    .replace(":9,", ":10,"));

    assertThat(made.events()).containsExactly("survey b 2025-07-01T10:00:00Z 9 web ANSWERED NPS 7");
    assertThat(made.refused()).hasSize(1).first().asString().contains("\"smileys\"");
  }

  private static String form(String id, String type, int number, String properties) {
    return """
        {"event_id":"%s","event_type":"form_response","form_response":{"token":"t%s","submitted_at":"2025-07-01T12:00:00+02:00","definition":{"fields":[{"type":"%s","properties":{%s}}]},"answers":[{"type":"number","number":%d,"field":{"type":"%s"}}]}}
        """
        .formatted(id, id, type, properties, number, type);
  }

  @Test
  void shouldTakeOnlyScalesOfOursFromTypeform() {
    ImportedText made =
        ImportedText.of(
            "typeform",
            form("1", "nps", 10, "")
                + form("2", "rating", 4, "\"steps\":5")
                + form("3", "opinion_scale", 4, "\"steps\":5,\"start_at_one\":true")
                + form("4", "opinion_scale", 4, "\"steps\":8,\"start_at_one\":true"));

    assertThat(made.events())
        .containsExactly(
            "survey 1 2025-07-01T10:00:00Z t1 unassigned ANSWERED NPS 10",
            "survey 2 2025-07-01T10:00:00Z t2 unassigned ANSWERED CSAT 4",
            "survey 3 2025-07-01T10:00:00Z t3 unassigned ANSWERED CSAT 4");
    assertThat(made.refused()).hasSize(1);
  }

  @Test
  void shouldTakeTheNewestSnapshotOfFreshdesk() {
    String ticket =
        """
        {"id":4,"group_id":6,"type":null,"created_at":"2025-07-01T10:00:00Z","updated_at":"2025-07-01T%s:00:00Z","stats":{"resolved_at":%s,"closed_at":null}}
        """;
    ImportedText made =
        ImportedText.of(
            "freshdesk",
            "["
                + ticket.formatted("12", "\"2025-07-01T12:00:00Z\"")
                + ","
                + ticket.formatted("11", "null")
                + "]");

    assertThat(made.events())
        .containsExactly(
            "ticket 4/created 2025-07-01T10:00:00Z 4 6 OPENED",
            "ticket 4/resolved 2025-07-01T12:00:00Z 4 6 RESOLVED");
  }

  private static String zammad(String state, String hour) {
    return """
        {"ticket":{"id":8,"group":{"name":"G"},"state":"%s","created_at":"2025-07-01T10:00:00Z","updated_at":"2025-07-01T%s:00:00Z","close_at":"2025-07-01T%s:00:00Z"},"article":{}}
        """
        .formatted(state, hour, hour);
  }

  @Test
  void shouldCompareAZammadTicketWithItsStateBefore() {
    ImportedText made =
        ImportedText.of(
            "zammad",
            zammad("new", "10")
                + zammad("closed", "11")
                + zammad("closed", "11")
                + zammad("open", "12")
                + zammad("closed", "13")
                + zammad("merged", "14"));

    assertThat(made.refused()).isEmpty();
    assertThat(made.events())
        .containsExactly(
            "ticket 8/created 2025-07-01T10:00:00Z 8 G OPENED",
            "ticket 8/close 2025-07-01T11:00:00Z 8 G CLOSED",
            "ticket 8/reopened 2025-07-01T12:00:00Z 8 G REOPENED",
            "ticket 8/close/2 2025-07-01T13:00:00Z 8 G CLOSED");
  }

  @Test
  void shouldReadJirasHistories() {
    String history =
        """
        {"id":"%d","created":"2025-07-01T12:00:00.000+0200","items":[{"field":"assignee","toString":"x"},{"field":"%s","fromString":"%s","toString":"%s"}]}""";
    ImportedText made =
        ImportedText.of(
            "jira",
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
            "ticket AB-1/1 2025-07-01T10:00:00Z AB-1 AB RESOLVED",
            "ticket AB-1/2 2025-07-01T10:00:00Z AB-1 AB REOPENED");
    assertThat(made.refused()).hasSize(1).first().asString().contains("\"Valmis\"");
  }
}
