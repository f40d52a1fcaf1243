package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WarningIdTest {
  @Test
  void shouldWriteTheSameOnEveryMachine() {
    long onset = Instant.parse("1999-10-31T08:05:00Z").toEpochMilli();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    try {
      assertThat(WarningId.of("bank", "phone", onset)).isEqualTo("bank.phone.19991031T0805Z");
    } finally {
      Locale.setDefault(before);
    }
  }
}
