package io.pulssi.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.state.HeapMemory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLedgerTest {
  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void shouldKeepHalfAYearAndNoMoreThanItsBound() {
    List<JudgedPage> pages = new ArrayList<>();
    for (int i = 0; i < 2 * PageLedger.PAGES_MAX; i++) {
      pages.add(page(i));
    }

    PageLedger kept = PageLedger.opened(0).with(pages, pages.size());
    assertThat(kept.pages())
        .hasSize(PageLedger.PAGES_MAX)
        .contains(page(2 * PageLedger.PAGES_MAX - 1));
    assertThat(kept.with(kept.pages(), 183 * DAY).pages()).isEmpty();
  }

  @Test
  void shouldStayWithinItsBytes() {
    HeapMemory<PageLedger> memory = new HeapMemory<>(PageLedger.LAYOUT);
    List<JudgedPage> pages = new ArrayList<>();
    PageLedger full = PageLedger.opened(0);
    for (int i = 0; i < PageLedger.SURGES_MAX; i++) {
      pages.add(page(i));
      full = full.with(new ComplaintSurge("everyday-banking-phone", i, i));
    }
    full = full.with(pages, 1);
    memory.put("bank", full);

    assertThat(memory.get("bank")).isEqualTo(full);
    assertThat(memory.bytes()).isLessThan(46_000);
  }

  @Test
  void shouldKeepComplaintsOfAStepInAFewBytesAnHour() {
    HeapMemory<SurgeFinder> memory = new HeapMemory<>(SurgeFinder.LAYOUT);
    SurgeFinder surges = new SurgeFinder("everyday-banking-phone", 0);
    for (int hour = 0; hour < 2000; hour++) {
      surges.add(hour * SurgeFinder.HOUR, hour % 60);
    }
    memory.put("bank/everyday-banking-phone", surges);

    assertThat(memory.bytes()).isLessThan(760);
    surges.add(2000 * SurgeFinder.HOUR, 1500);
    SurgeFinder again = memory.get("bank/everyday-banking-phone");
    again.add(2000 * SurgeFinder.HOUR, 1500);
    assertThat(again.end(2001 * SurgeFinder.HOUR))
        .isEqualTo(surges.end(2001 * SurgeFinder.HOUR))
        .isNotNull();
  }

  @Test
  void shouldKeepHarmInAFixedSize() {
    HeapMemory<HarmLevel> levels = new HeapMemory<>(HarmLevel.LAYOUT);
    levels.put("bank/web", new HarmLevel(0));
    HeapMemory<HarmModel> models = new HeapMemory<>(HarmModel.LAYOUT);
    models.put("bank", new HarmModel());

    assertThat(levels.bytes()).isEqualTo(89); // a byte of it for the version
    assertThat(models.bytes()).isEqualTo(185);
  }

  private static JudgedPage page(long at) {
    return JudgedPage.pending(
        "bank.everyday-banking-phone.19991031T0805Z" + at,
        "everyday-banking-phone",
        "retail",
        "capacity",
        at);
  }
}
