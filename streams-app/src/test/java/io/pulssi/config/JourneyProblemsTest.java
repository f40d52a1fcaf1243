package io.pulssi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JourneyProblemsTest {
  /** Twelve lines, each of which the cases below replace. */
  private static final String VALID =
      """
      journey: bank
      timezone: Asia/Jerusalem
      owners:
        retail:  { name: Retail banking, page: retail-oncall }
        digital: { shadow: true }
      steps:
        - { id: web, owner: digital, next: [phone], sources: { ticket: [card, "x*"] } }
        - { id: phone, owner: retail, sources: { ticket: [loan, "*yy"] } }
      calendar:
        - { from: 1999-01-16, to: 1999-01-17, kind: holiday, steps: [phone] }
      common-owner: retail
      budget: { false-pages-per-owner-per-week: 0.25 }
      """;

  private static final String AN_ID = "an id of a-z, 0-9 and hyphens, at most 100 long";
  private static final String TEXT =
      "text of 1 to 200 characters (in quotes if it looks like a number or begins with *)";

  @Test
  void shouldAcceptTheMapThatTheCasesBreak() {
    assertThat(JourneyMapReader.parse("j.yml", VALID).journey()).isEqualTo("bank");
  }

  /** Line number, what it becomes, and the one problem that makes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | journey: Bank | 1:10: journey: \"Bank\" (expected: AN_ID)",
        "1 | journey: 5 | 1:10: journey: 5 (expected: AN_ID)",
        "1 | journey: | 1:9: journey: nothing (expected: AN_ID)",
        "1 | # gone | 2:1: no journey (expected: journey: AN_ID)",
        "1 | `journey: bank\ncolour: red` | 2:1: colour: unknown key (expected: one of journey,"
            + " timezone, owners, steps, calendar, common-owner, budget)",
        "2 | timezone: Asia/Jerusalm | 2:11: timezone: \"Asia/Jerusalm\" (expected: a time zone such"
            + " as Europe/Helsinki or UTC; nearest: Asia/Jerusalem)",
        "2 | timezone: 2 | 2:11: timezone: 2 (expected: a time zone such as Europe/Helsinki or"
            + " UTC)",
        "2 | # gone | 1:1: no timezone (expected: timezone: a time zone such as Europe/Helsinki or"
            + " UTC)",
        "5 | `  digital: {}\n  Sales: {}` | 6:3: owners.Sales: \"Sales\" (expected: AN_ID)",
        "5 | `  digital: { pgae: x }` | 5:14: owners.digital.pgae: unknown key (expected: one of"
            + " name, page, shadow; nearest: page)",
        "5 | `  digital: { shadow: maybe }` | 5:22: owners.digital.shadow: \"maybe\" (expected: true"
            + " or false)",
        "5 | `  digital: { name: 5 }` | 5:20: owners.digital.name: 5 (expected: text, not empty, at"
            + " most 200 long)",
        "5 | `  digital: { page: ' ' }` | 5:20: owners.digital.page: \" \" (expected: text, not"
            + " empty, at most 200 long)",
        "5 | `  digital:` | 5:11: owners.digital: nothing (expected: a mapping with name, page and"
            + " shadow, each optional)",
        "5 | `  digital: {}\n  digital: {}` | 6:3: owners.digital: given twice (expected: once;"
            + " first given in line 5)",
        "8 | `  - { owner: retail }\n  - { id: phone, owner: retail }` | 8:5: steps[1]: no id"
            + " (expected: id: AN_ID)",
        "8 | `  - { id: phone }` | 8:5: steps[1]: no owner (expected: owner: AN_ID)",
        "8 | `  - { id: phone, owner: retial }` | 8:25: steps[1].owner: \"retial\" (expected: one of"
            + " retail, digital; nearest: retail)",
        "8 | `  - { id: phone, owner: retail }\n  - { id: web, owner: retail }` | 9:11: steps[2].id:"
            + " \"web\" (expected: a unique id; line 7 has the same)",
        "8 | `  - { id: phone, owner: retail, next: [wbe] }` | 8:40: steps[1].next[0]: \"wbe\""
            + " (expected: one of web, phone; nearest: web)",
        "8 | `  - { id: phone, owner: retail, next: [phone] }` | 8:40: steps[1].next[0]: \"phone\""
            + " (expected: another step)",
        "8 | `  - { id: phone, owner: retail, next: [web, web] }` | 8:45: steps[1].next[1]: \"web\""
            + " (expected: each step once)",
        "8 | `  - { id: phone, owner: retail, next: web }` | 8:39: steps[1].next: \"web\" (expected:"
            + " a list of step ids)",
        "8 | `  - { id: phone, owner: retail, sources: { tickets: [a] } }` | 8:44:"
            + " steps[1].sources.tickets: unknown key (expected: one of queue-wait, chat-wait,"
            + " ticket, survey, complaint; nearest: ticket)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: [43] } }` | 8:53:"
            + " steps[1].sources.ticket[0]: 43 (expected: TEXT)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: [''] } }` | 8:53:"
            + " steps[1].sources.ticket[0]: \"\" (expected: TEXT)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: a } }` | 8:52:"
            + " steps[1].sources.ticket: \"a\" (expected: a list of at least one value or pattern)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: [] } }` | 8:52:"
            + " steps[1].sources.ticket: an empty list (expected: a list of at least one value or"
            + " pattern)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: [card] } }` | 8:53:"
            + " steps[1].sources.ticket[0]: \"card\" (expected: each value in one step; step web,"
            + " line 7 has it too)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: [x**] } }` | 8:53:"
            + " steps[1].sources.ticket[0]: \"x**\" (expected: each value in one step; step web,"
            + " line 7 has it too)",
        "8 | `  - { id: phone, owner: retail, sources: { ticket: ['*y'] } }` | 8:53:"
            + " steps[1].sources.ticket[0]: \"*y\" (expected: one most specific pattern; \"x*\" of"
            + " step web, line 7 is as specific for \"xy\")",
        "10 | `  - { from: 1999-01-18, to: 1999-01-17, kind: holiday }` | 10:29: calendar[0].to:"
            + " \"1999-01-17\" (expected: a day not before from, 1999-01-18)",
        "10 | `  - { from: 1999-02-30, to: 1999-03-01, kind: holiday }` | 10:13: calendar[0].from:"
            + " \"1999-02-30\" (expected: a date such as 1999-01-16)",
        "10 | `  - { from: 1999, to: 1999-03-01, kind: holiday }` | 10:13: calendar[0].from: 1999"
            + " (expected: a date such as 1999-01-16)",
        "10 | `  - { from: 1999-01-16, kind: holiday }` | 10:5: calendar[0]: no to (expected: to: a"
            + " date such as 1999-01-16)",
        "10 | `  - { from: 1999-01-16, to: 1999-01-17 }` | 10:5: calendar[0]: no kind (expected:"
            + " kind: AN_ID)",
        "10 | `  - { from: 1999-01-16, to: 1999-01-17, kind: holiday, steps: [fone] }` | 10:64:"
            + " calendar[0].steps[0]: \"fone\" (expected: one of web, phone)",
        "11 | common-owner: digitall | 11:15: common-owner: \"digitall\" (expected: one of retail,"
            + " digital; nearest: digital)",
        "12 | `budget: { false-pages-per-owner-per-week: 0 }` | 12:43:"
            + " budget.false-pages-per-owner-per-week: 0 (expected: a number above 0, at most 100)",
        "12 | `budget: { false-pages-per-owner-per-week: -1 }` | 12:43:"
            + " budget.false-pages-per-owner-per-week: -1 (expected: a number above 0, at most 100)",
        "12 | `budget: { false-pages-per-owner-per-week: few }` | 12:43:"
            + " budget.false-pages-per-owner-per-week: \"few\" (expected: a number above 0, at most"
            + " 100)",
        "12 | `budget: { false-pages: 1 }` | 12:11: budget.false-pages: unknown key (expected:"
            + " false-pages-per-owner-per-week)",
        "12 | `budget: [` | 13:1: broken YAML: expected the node content, but found '<stream end>'"
            + " (expected: YAML)",
      })
  void shouldSayWhatIsWrongAndWhere(int line, String replacement, String problem) {
    String[] lines = VALID.split("\n", -1);
    lines[line - 1] = replacement;

    assertThat(refusal(String.join("\n", lines)))
        .isEqualTo("j.yml:" + problem.replace("AN_ID", AN_ID).replace("TEXT", TEXT));
  }

  @Test
  void shouldReportAllProblemsInTheOrderOfTheFile() {
    String text =
        """
        journey: Bank
        timezone: Mars/Olympus
        owners: { retail: { nane: x } }
        steps:
          - { id: a, owner: nobody, next: [c] }
          - { id: a, owner: retail, sources: { tickets: [x] } }
          - nonsense
        common-owner: nobody
        budget: 3
        """;

    assertThat(refusal(text).lines().map(line -> line.replaceFirst("(: [^ ]*:) .*", "$1")))
        .containsExactly(
            "j.yml:1:10: journey:",
            "j.yml:2:11: timezone:",
            "j.yml:3:21: owners.retail.nane:",
            "j.yml:5:21: steps[0].owner:",
            "j.yml:5:36: steps[0].next[0]:",
            "j.yml:6:11: steps[1].id:",
            "j.yml:6:40: steps[1].sources.tickets:",
            "j.yml:7:5: steps[2]:",
            "j.yml:8:15: common-owner:",
            "j.yml:9:9: budget:");
  }

  @Test
  void shouldRefuseAnEmptyFileAndOneThatIsNoMapping() {
    String expected = "(expected: a mapping with journey, timezone, owners and steps)";

    assertThat(refusal("")).isEqualTo("j.yml: nothing " + expected);
    assertThat(refusal("- a\n")).isEqualTo("j.yml:1:1: a list " + expected);
  }

  private static String refusal(String text) {
    return catchThrowableOfType(
            InvalidConfiguration.class, () -> JourneyMapReader.parse("j.yml", text))
        .getMessage();
  }
}
