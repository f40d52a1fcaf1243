package io.pulssi.warning;

import static io.pulssi.warning.Days.HOUR;
import static io.pulssi.warning.Days.START;
import static io.pulssi.warning.Days.calls;
import static io.pulssi.warning.Days.waits;
import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.event.Warning;
import io.pulssi.figure.LocalTimes;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The web fails, customers ring up, the phones ask for call backs; the next day it is the phones
 * alone.
 */
class EpisodeStoryTest {
  private static final long MINUTE = 60_000;

  private final Days days = new Days(Journeys.bank());

  @Test
  void shouldTellTheWholeStoryRevisionByRevision() {
    // 10:00 quiet; 10:30 the phones are busy before anyone knows why
    days.pass(6).is("phone", 0.7, 30, calls(0.7, START + 30 * MINUTE)).pass(6);
    // 11:00 the phones page; 11:30 the web does, and explains the phones
    days.is("phone", 1.1, 60, calls(1.1, START + 30 * MINUTE)).pass(6);
    days.is("web", 1.2, 55, calls(1.2, START + 60 * MINUTE)).pass(6);
    // 12:00 call backs follow: the chain leads to the web
    days.is("callback", 1.05, 40, calls(1.05, START + 90 * MINUTE)).pass(12);
    // 13:00 it deepens on the phones; 14:00 all is mended
    days.is("phone", 1.45, 75, calls(1.45, START + 30 * MINUTE)).pass(12);
    days.is("web", 0).is("phone", 0.4, waits(0.4, START)).is("callback", 0).pass(6 * HOUR);
    // 20:00 all closed; the next day at 10:00 the phones alone, by another line
    days.is("phone", 0).pass(14 * HOUR);
    days.is("phone", 1.1, 5, waits(1.1, START + 24 * 60 * MINUTE)).pass(HOUR);
    // 11:00 eases, 13:00 another kind of trouble before it is over: rings again
    days.is("phone", 0.8, waits(0.8, START)).pass(2 * HOUR);
    days.is("phone", 1.2, 8, calls(1.2, START + 27 * 60 * MINUTE)).pass(1);
    assertThat(story())
        .containsExactly(
            "Sun 31 Oct 10:35 bank.phone.19991031T0830Z 1 WATCH watch retail-oncall phone 1.00",
            "Sun 31 Oct 11:05 bank.phone.19991031T0830Z 2 PAGED warning retail-oncall phone 1.00",
            "Sun 31 Oct 11:35 bank.phone.19991031T0830Z 3 PAGED warning digital-oncall web 0.96",
            "Sun 31 Oct 11:35 bank.web.19991031T0900Z 1 PAGED warning digital-oncall web 1.00",
            "Sun 31 Oct 12:05 bank.callback.19991031T0930Z 1 PAGED warning digital-oncall web 0.94",
            "Sun 31 Oct 13:05 bank.phone.19991031T0830Z 4 PAGED critical digital-oncall web 0.96",
            "Sun 31 Oct 15:00 bank.callback.19991031T0930Z 2 CLEARING warning digital-oncall web"
                + " 0.94",
            "Sun 31 Oct 15:00 bank.phone.19991031T0830Z 5 CLEARING warning digital-oncall web 0.96",
            "Sun 31 Oct 15:00 bank.web.19991031T0900Z 2 CLEARING warning digital-oncall web 1.00",
            "Sun 31 Oct 20:00 bank.callback.19991031T0930Z 3 CLOSED warning digital-oncall web"
                + " 0.94",
            "Sun 31 Oct 20:00 bank.phone.19991031T0830Z 6 CLOSED warning digital-oncall web 0.96",
            "Sun 31 Oct 20:00 bank.web.19991031T0900Z 3 CLOSED warning digital-oncall web 1.00",
            "Mon 1 Nov 10:05 bank.phone.19991101T0800Z 1 PAGED warning retail-oncall phone 1.00",
            "Mon 1 Nov 12:00 bank.phone.19991101T0800Z 2 CLEARING warning retail-oncall phone 1.00",
            "Mon 1 Nov 13:05 bank.phone.19991101T0800Z 3 PAGED warning retail-oncall phone 0.81");
  }

  @Test
  void shouldTellTheSameStoryTwice() {
    shouldTellTheWholeStoryRevisionByRevision();
    EpisodeStoryTest again = new EpisodeStoryTest();
    again.shouldTellTheWholeStoryRevisionByRevision();
    assertThat(again.days.told()).isEqualTo(days.told());
    assertThat(again.days.statuses()).isEqualTo(days.statuses());
  }

  private List<String> story() {
    return days.told().stream().map(EpisodeStoryTest::line).collect(Collectors.toList());
  }

  private static String line(Warning w) {
    return String.format(
        Locale.ROOT,
        "%s %s %d %s %s %s %s %.2f",
        new LocalTimes(Journeys.bank().timezone()).time(w.getAt()),
        w.getWarningId(),
        w.getRevision(),
        w.getState(),
        w.getSeverity(),
        w.getPage(),
        w.getFirstLeg().get(0).getStep(),
        w.getFirstLeg().get(0).getShare());
  }
}
