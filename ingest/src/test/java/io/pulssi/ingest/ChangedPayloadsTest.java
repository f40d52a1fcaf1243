package io.pulssi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of each source on other values than those of its examples. */
class ChangedPayloadsTest {
  @TempDir Path folder;

  private Imported made(String source, String text) {
    return Imported.by(source, folder, text.replace('\'', '"'));
  }

  private static String contact(
      String id, String method, String next, String previous, String agent, String updated) {
    return "{'ContactId':'%s','Channel':'VOICE','InitiationMethod':'%s','NextContactId':%s,'PreviousContactId':%s,'LastUpdateTimestamp':'%s','DisconnectTimestamp':'2025-07-01T10:09:00Z','CustomerEndpoint':{'Address':'anonymous'},'Queue':{'ARN':'arn:x/queue/q7','EnqueueTimestamp':'2025-07-01T10:00:00Z','DequeueTimestamp':'2025-07-01T10:01:00Z','Duration':60},'Agent':%s}"
        .formatted(id, method, next, previous, updated, agent);
  }

  @Test
  void shouldTellCallbacksTransfersAndNewerRecordsOfAmazonConnect() {
    String agent = "{'ConnectedToAgentTimestamp':'2025-07-01T10:01:00Z'}";
    // glued together, as Firehose writes them
    Imported imported =
        made(
            "amazon-connect-ctr",
            contact("a", "INBOUND", "'a2'", "null", "null", "2025-07-01T10:10:00Z")
                + contact("a2", "CALLBACK", "null", "'a'", agent, "2025-07-01T14:10:00Z")
                + contact("b", "INBOUND", "'b2'", "null", "null", "2025-07-01T10:10:00Z")
                + contact("b2", "QUEUE_TRANSFER", "null", "'b'", "null", "2025-07-01T10:10:00Z")
                + contact("c", "INBOUND", "null", "null", "null", "2025-07-01T10:10:00Z")
                + contact("c", "INBOUND", "null", "null", agent, "2025-07-01T11:10:00Z")
                + contact("c", "INBOUND", "null", "null", agent, "2025-07-01T11:10:00Z")
                + contact("d", "OUTBOUND", "null", "null", agent, "2025-07-01T10:10:00Z"));

    assertThat(imported.events())
        .containsExactly(
            "queue-wait a 2025-07-01T10:01:00Z CALLBACK 60 q7",
            "queue-wait b 2025-07-01T10:01:00Z OVERFLOWED 60 q7",
            "queue-wait b2 2025-07-01T10:01:00Z ABANDONED 60 q7",
            "queue-wait c 2025-07-01T10:01:00Z ANSWERED 60 q7");
    assertThat(imported.tally().repeats()).isEqualTo(1);
    assertThat(imported.tally().replacements()).isEqualTo(1);
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldLeaveOutConsultationsOfAmazonConnect() {
    String agent = "{'ConnectedToAgentTimestamp':'2025-07-01T10:01:00Z'}";
    String consult = contact("e2", "TRANSFER", "null", "'e'", agent, "2025-07-01T10:10:00Z");

    Imported imported =
        made(
            "amazon-connect-ctr",
            contact("e", "INBOUND", "'e2'", "null", agent, "2025-07-01T10:10:00Z")
                + consult.replace("10:09:00Z", "10:05:00Z"));

    assertThat(imported.events()).hasSize(1);
    assertThat(imported.tally().ignoredByReason().keySet())
        .singleElement()
        .asString()
        .contains("consultation");
  }

  @Test
  void shouldTellAnAbandonedContactFromOneThatLeftTheIvrByItsEvents() {
    String event =
        "{'id':'%s','detail':{'eventType':'DISCONNECTED','contactId':'k','channel':'%s','initiationMethod':'INBOUND','disconnectTimestamp':'2025-07-01T10:00:42.5Z'%s}}\n";
    String queue =
        ",'queueInfo':{'queueArn':'arn:x/queue/q9','queueType':'%s','enqueueTimestamp':'2025-07-01T10:00:00Z'}";

    Imported imported =
        made(
            "amazon-connect-events",
            event.formatted("1", "VOICE", queue.formatted("STANDARD"))
                + event.formatted("1", "VOICE", queue.formatted("STANDARD"))
                + event.formatted("2", "VOICE", "")
                + event.formatted("3", "CHAT", queue.formatted("STANDARD"))
                + event.formatted("4", "VOICE", queue.formatted("AGENT"))
                + event.formatted("5", "EMAIL", queue.formatted("STANDARD")));

    assertThat(imported.events())
        .containsExactly(
            "queue-wait 1 2025-07-01T10:00:42.5Z ABANDONED 42.5 q9",
            "chat-wait 3 2025-07-01T10:00:42.5Z ABANDONED 42.5 q9");
    assertThat(imported.tally().repeats()).isEqualTo(1);
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldTellEveryEndOfAStayInAnAsteriskQueue() {
    Imported imported =
        made(
            "asterisk",
            """
            1751364000|c1|sales|NONE|ENTERQUEUE||+358401|1
            1751364050|c1|sales|NONE|EXITWITHTIMEOUT|1
            1751364060|c1|sales|NONE|ENTERQUEUE||+358401|1
            1751364070|c1|sales|NONE|EXITWITHKEY|9|1|1|10
            1751364080|c2|sales|NONE|ENTERQUEUE||restricted|1
            1751364100|c2|sales|NONE|EXITEMPTY|1|1|20
            1751364110|c3|sales|NONE|ENTERQUEUE||1|1
            1751364111|NONE|NONE|NONE|QUEUESTART|
            1751364120|c3|sales|PJSIP/12|CONNECT|10|x|1
            1751364130|c4|sales|PJSIP/12|BOGUS|1
            """);

    assertThat(imported.events())
        .containsExactly(
            "queue-wait c1/sales 2025-07-01T10:00:50Z OVERFLOWED 50 sales +358401",
            "queue-wait c1/sales/2 2025-07-01T10:01:10Z OVERFLOWED 10 sales +358401",
            "queue-wait c2/sales 2025-07-01T10:01:40Z OVERFLOWED 20 sales");
    assertThat(imported.tally().refusals()).singleElement().asString().contains("BOGUS", "payload");
  }

  @Test
  void shouldTellEndsOfFreeSwitchCalls() {
    String call =
        "{'variables':{'cc_side':'member','cc_member_uuid':'%s','cc_queue':'a%%20b%%40c','cc_queue_joined_epoch':'%s','cc_queue_answered_epoch':'0','cc_queue_canceled_epoch':'%s','cc_cause':'cancel','cc_cancel_reason':'%s','caller_id_number':'0'}}\n";

    Imported imported =
        made(
            "freeswitch",
            call.formatted("m", "1751364000", "1751364010", "BREAK_OUT")
                + call.formatted("m", "1751364100", "1751364130", "NO_AGENT_TIMEOUT")
                + call.formatted("n", "1751364100", "1751364130", "SOMETHING")
                + call.formatted("o", "1751364100", "1751364130", "BREAK_OUT")
                    .replace("member'", "agent'"));

    assertThat(imported.events())
        .containsExactly(
            "queue-wait m 2025-07-01T10:00:10Z ABANDONED 10 a b@c",
            "queue-wait m/2 2025-07-01T10:02:10Z OVERFLOWED 30 a b@c");
    assertThat(imported.tally().refusals()).singleElement().asString().contains("SOMETHING");
  }

  @Test
  void shouldTellTransfersAndCallbacksOfGenesys() {
    String stay =
        "{'purpose':'acd','sessions':[{'sessionId':'%s','mediaType':'voice','direction':'inbound','segments':[{'queueId':'%s','disconnectType':'transfer'}],'metrics':[{'name':'tAcd','value':%d,'emitDate':'%s'}]}]}";
    String agent =
        "{'purpose':'agent','sessions':[{'mediaType':'voice','metrics':[{'name':'tAnswered','value':1,'emitDate':'2025-07-01T10:05:00.000Z'}]}]}";
    String conversation =
        "{'conversationId':'%s','originatingDirection':'%s','participants':[%s]}\n";
    String first = stay.formatted("s1", "q1", 30500, "2025-07-01T10:01:00.000Z");
    String second = stay.formatted("s2", "q2", 9000, "2025-07-01T10:05:00.000Z");

    Imported imported =
        made(
            "genesys-cloud",
            conversation.formatted("g1", "inbound", first + "," + second + "," + agent)
                + conversation.formatted("g2", "outbound", first + "," + agent)
                + conversation.formatted("g3", "inbound", agent));

    assertThat(imported.events())
        .containsExactly(
            "queue-wait s1 2025-07-01T10:01:00Z OVERFLOWED 30.5 q1",
            "queue-wait s2 2025-07-01T10:05:00Z ANSWERED 9 q2");
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldTakeTheFirstAgentOfATwilioTaskAndTheWaitInItsQueue() {
    String event =
        "{'id':'%s','data':{'payload':{'eventtype':'%s','timestamp':'2025-07-01T10:00:00Z','task_sid':'%s','task_age':%d,'task_queue_name':'Q','task_channel_unique_name':'%s','task_attributes':'{}'%s}}}\n";

    Imported imported =
        made(
            "twilio",
            event.formatted("1", "task-queue.entered", "T", 100, "voice", "")
                + event.formatted("2", "reservation.accepted", "T", 130, "voice", "")
                + event.formatted("3", "reservation.accepted", "T", 400, "voice", "")
                + event.formatted(
                    "4", "task.canceled", "T", 500, "voice", ",'task_canceled_reason':'hangup'")
                + event.formatted("5", "task-queue.entered", "U", 0, "sms", "")
                + event.formatted(
                    "6", "task.canceled", "U", 50, "sms", ",'task_canceled_reason':'hangup'")
                + event.formatted("7", "task-queue.entered", "V", 0, "voice", "")
                + event.formatted(
                    "8", "task.canceled", "V", 60, "voice", ",'task_canceled_reason':'no capacity'")
                + event.formatted("9", "worker.activity.update", "", 60, "voice", ""));

    assertThat(imported.events())
        .containsExactly(
            "queue-wait 2 2025-07-01T10:00:00Z ANSWERED 30 Q",
            "chat-wait 6 2025-07-01T10:00:00Z ABANDONED 50 Q",
            "queue-wait 8 2025-07-01T10:00:00Z OVERFLOWED 60 Q");
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldTellWhoReopenedAChatwootConversation() {
    String change =
        "{'event':'conversation_status_changed','id':7,'inbox_id':4,'status':'%s','timestamp':%d,'changed_attributes':%s}\n";
    String message =
        "{'event':'message_created','id':%d,'created_at':%d,'message_type':'%s','private':%s,'sender':{'id':5,'type':'%s'},'conversation':{'id':7,'inbox_id':4,'created_at':1751364000}}\n";

    Imported imported =
        made(
            "chatwoot",
            message.formatted(1, 1751364005, "outgoing", "false", "agent_bot")
                + change.formatted("open", 1751364100, "[{'status':{'previous_value':'pending'}}]")
                + message.formatted(2, 1751364130, "outgoing", "true", "user")
                + message.formatted(3, 1751364160, "outgoing", "false", "user")
                + message.formatted(4, 1751364170, "incoming", "false", "contact")
                + message.formatted(5, 1751364180, "outgoing", "false", "user")
                + change.formatted("resolved", 1751364200, "null")
                + change.formatted("open", 1751364300, "null")
                + change.formatted("snoozed", 1751364400, "null"));

    assertThat(imported.events())
        .containsExactly(
            "chat-wait 7/first-reply 2025-07-01T10:02:40Z ANSWERED 60 4",
            "ticket 4 2025-07-01T10:02:50Z CUSTOMER_REPLIED 4",
            "ticket 5 2025-07-01T10:03:00Z AGENT_REPLIED 4",
            "ticket 7/1751364200 2025-07-01T10:03:20Z RESOLVED 4",
            "ticket 7/1751364300 2025-07-01T10:05:00Z REOPENED 4");
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldReadTeamChangesRatingsAndRedeliveriesOfIntercom() {
    String hook =
        "{'id':'%s','topic':'conversation.%s','created_at':1751364000,'data':{'item':{'id':'9','updated_at':1751364060,'team_assignee_id':%s,'conversation_rating':{'rating':2}}}}\n";

    Imported imported =
        made(
            "intercom",
            hook.formatted("1", "user.created", "null")
                + hook.formatted("2", "admin.assigned", "6")
                + hook.formatted("3", "admin.assigned", "6")
                + hook.formatted("3", "admin.assigned", "6")
                + hook.formatted("4", "admin.opened", "6")
                + hook.formatted("5", "rating.added", "6")
                + hook.formatted("6", "admin.noted", "6")
                + hook.formatted("7", "sung", "6"));

    assertThat(imported.events())
        .containsExactly(
            "ticket 1 2025-07-01T10:01:00Z OPENED unassigned",
            "ticket 2 2025-07-01T10:01:00Z REASSIGNED 6",
            "ticket 4 2025-07-01T10:01:00Z REOPENED 6",
            "survey 5 2025-07-01T10:01:00Z ANSWERED 2 6");
    assertThat(imported.tally().repeats()).isEqualTo(1);
    assertThat(imported.tally().refusals())
        .singleElement()
        .asString()
        .contains("conversation.sung");
  }

  @Test
  void shouldRefuseScalesThatAreNotOurs() {
    String answer =
        "{'event_type':'survey_response.created','event_id':'%s','event_data':{'id':'%s','survey_type':'%s','score':%s,'created_at':1751364000,'updated_at':1751364000}}\n";

    Imported imported =
        made(
            "delighted",
            answer.formatted("1", "11", "csat", "4")
                + answer.formatted("2", "12", "smileys", "4")
                + answer.formatted("3", "13", "nps", "null"));

    assertThat(imported.events())
        .containsExactly("survey 1 2025-07-01T10:00:00Z ANSWERED 4 unassigned");
    assertThat(imported.tally().refusals()).singleElement().asString().contains("smileys", "nps");
  }

  @Test
  void shouldReadTheScaleOfATypeformFromItsDefinition() {
    String form =
        "{'event_id':'%s','event_type':'form_response','form_response':{'token':'%s','submitted_at':'2025-07-01T10:00:00Z','definition':{'fields':[{'type':'opinion_scale','properties':{'steps':%s,'start_at_one':%s}}]},'answers':[{'type':'number','number':%d,'field':{'type':'opinion_scale'}}]}}\n";

    Imported imported =
        made(
            "typeform",
            form.formatted("1", "t1", "5", "true", 4)
                + form.formatted("2", "t2", "11", "false", 0)
                + form.formatted("3", "t3", "9", "true", 3));

    assertThat(imported.events())
        .containsExactly(
            "survey 1 2025-07-01T10:00:00Z ANSWERED 4 unassigned",
            "survey 2 2025-07-01T10:00:00Z ANSWERED 0 unassigned");
    assertThat(imported.tally().refusals()).singleElement().asString().contains("9");
  }

  @Test
  void shouldTakeTheNewestSnapshotOfAFreshdeskTicket() {
    String ticket =
        "{'id':5,'type':null,'group_id':8,'created_at':'2025-07-01T10:00:00Z','updated_at':'%s','stats':{'requester_responded_at':'2025-07-01T11:00:00Z','reopened_at':null,'resolved_at':%s,'closed_at':%s}}\n";

    Imported imported =
        made(
            "freshdesk",
            ticket.formatted(
                    "2025-07-02T10:00:00Z", "'2025-07-02T10:00:00Z'", "'2025-07-03T10:00:00Z'")
                + ticket.formatted("2025-07-01T12:00:00Z", "null", "null"));

    assertThat(imported.events())
        .containsExactly(
            "ticket 5/created 2025-07-01T10:00:00Z OPENED 8",
            "ticket 5/customer 2025-07-01T11:00:00Z CUSTOMER_REPLIED 8",
            "ticket 5/resolved 2025-07-02T10:00:00Z RESOLVED 8",
            "ticket 5/closed 2025-07-03T10:00:00Z CLOSED 8");
  }

  @Test
  void shouldCompareStatesOfAZammadTicket() {
    String hook =
        "{'ticket':{'id':3,'group':{'name':'%s'},'state':'%s','created_at':'2025-07-01T10:00:00Z','updated_at':'2025-07-01T1%d:00:00Z','close_at':'2025-07-01T1%d:00:00Z'}}\n";

    Imported imported =
        made(
            "zammad",
            hook.formatted("A", "new", 1, 1)
                + hook.formatted("A", "closed", 2, 2)
                + hook.formatted("B", "open", 3, 2)
                + hook.formatted("B", "closed", 4, 4)
                + hook.formatted("B", "merged", 5, 4));

    assertThat(imported.events())
        .containsExactly(
            "ticket 3/created 2025-07-01T10:00:00Z OPENED A",
            "ticket 3/close 2025-07-01T12:00:00Z CLOSED A",
            "ticket 3/reopened 2025-07-01T13:00:00Z REOPENED B",
            "ticket 3/group 2025-07-01T13:00:00Z REASSIGNED B",
            "ticket 3/close/2 2025-07-01T14:00:00Z CLOSED B");
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldReadEveryHistoryOfAJiraIssueAndRefuseStatesItDoesNotKnow() {
    String history =
        "{'id':'%s','created':'2025-07-01T12:00:00.250+0200','items':[{'field':'%s','fromString':'%s','toString':'%s'}]}";

    Imported imported =
        made(
            "jira",
            "{'key':'AB-1','changelog':{'histories':["
                + String.join(
                    ",",
                    history.formatted("1", "assignee", "x", "y"),
                    history.formatted("2", "status", "Open", "Done"),
                    history.formatted("3", "status", "Done", "In Progress"),
                    history.formatted("4", "status", "Resolved", "Closed"),
                    history.formatted("5", "status", "Open", "In Progress"),
                    history.formatted("6", "status", "Open", "Fertig"))
                + "]}}");

    assertThat(imported.events())
        .containsExactly(
            "ticket AB-1/2 2025-07-01T10:00:00.250Z RESOLVED AB",
            "ticket AB-1/3 2025-07-01T10:00:00.250Z REOPENED AB",
            "ticket AB-1/4 2025-07-01T10:00:00.250Z CLOSED AB");
    assertThat(imported.tally().refusals()).singleElement().asString().contains("Fertig");
  }

  @Test
  void shouldRememberTheGroupAndTheRequesterOfAZendeskTicket() {
    String audit = "{'id':%d,'ticket_id':5,'created_at':'2025-07-01T10:0%d:00Z','events':[%s]}\n";

    Imported imported =
        made(
            "zendesk-audits",
            audit.formatted(
                    1,
                    0,
                    "{'id':10,'type':'Create','field_name':'status','value':'new'},{'id':11,'type':'Create','field_name':'requester_id','value':'44'}")
                + audit.formatted(
                    2,
                    1,
                    "{'id':20,'type':'Change','field_name':'group_id','value':'8','previous_value':null}")
                + audit.formatted(
                    3,
                    2,
                    "{'id':30,'type':'Comment','public':false,'author_id':9},{'id':31,'type':'Comment','public':true,'author_id':44}")
                + audit.formatted(
                    4,
                    3,
                    "{'id':40,'type':'Change','field_name':'satisfaction_score','value':'bad'}")
                + audit.formatted(
                    4,
                    3,
                    "{'id':40,'type':'Change','field_name':'satisfaction_score','value':'bad'}"));

    assertThat(imported.events())
        .containsExactly(
            "ticket 1/10 2025-07-01T10:00:00Z OPENED unassigned 44",
            "ticket 2/20 2025-07-01T10:01:00Z REASSIGNED 8 44",
            "ticket 3/31 2025-07-01T10:02:00Z CUSTOMER_REPLIED 8 44",
            "survey 4/40 2025-07-01T10:03:00Z ANSWERED 1 8 44");
    assertThat(imported.tally().repeats()).isEqualTo(1);
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldReadTheKindsOfZendeskWebhooks() {
    String hook =
        "{'type':'zen:event-type:ticket.%s','id':'%s','time':'2025-07-01T10:00:00.123456789Z','detail':{'id':'5','group_id':null,'tags':[%s]},'event':{%s}}\n";

    Imported imported =
        made(
            "zendesk-webhook",
            hook.formatted("created", "1", "", "")
                + hook.formatted(
                    "comment_added",
                    "2",
                    "",
                    "'comment':{'is_public':true,'author':{'is_staff':false}}")
                + hook.formatted(
                    "comment_added",
                    "3",
                    "",
                    "'comment':{'is_public':false,'author':{'is_staff':true}}")
                + hook.formatted("status_changed", "4", "", "'current':'SOLVED','previous':'OPEN'")
                + hook.formatted(
                    "status_changed",
                    "5",
                    "'closed_by_merge'",
                    "'current':'CLOSED','previous':'OPEN'")
                + hook.formatted("tags_changed", "6", "", ""));

    assertThat(imported.events())
        .containsExactly(
            "ticket 1 2025-07-01T10:00:00.123Z OPENED unassigned",
            "ticket 2 2025-07-01T10:00:00.123Z CUSTOMER_REPLIED unassigned",
            "ticket 4 2025-07-01T10:00:00.123Z RESOLVED unassigned");
    assertThat(imported.tally().refusals()).isEmpty();
  }

  @Test
  void shouldSayWhichLocalTimesDoNotExistOrComeTwice() {
    Imported imported =
        made(
            "callcentre-csv",
            """
            Call Id;Date;Time;Topic;Answered (Y/N);Speed of answer in seconds
            1;30.03.2025;3:30:00;A;Y;10
            2;26.10.2025;3:30:00;A;Y;10
            3;1.7.2025;3:30:00;A;Y;10
            4;01.07.2025;13:30;;N;20,5
            """);

    assertThat(imported.events())
        .containsExactly(
            "queue-wait 2 2025-10-26T00:30:10Z ANSWERED 10 A",
            "queue-wait 4 2025-07-01T10:30:20.500Z ABANDONED 20.5 unassigned");
    assertThat(imported.tally().doubledTimes()).isEqualTo(1);
    assertThat(imported.tally().refusals().toString()).contains("clocks go forward", "dd.MM.yyyy");
  }
}
