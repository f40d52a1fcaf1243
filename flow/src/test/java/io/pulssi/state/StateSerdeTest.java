package io.pulssi.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;

class StateSerdeTest {
  /** Once four bytes, now as few as it needs. */
  private static final Layout<Long> NUMBER =
      Layout.of(
              0L,
              (number, fields) ->
                  fields.since(2)
                      ? fields.varint(number)
                      : (long) fields.int32(Math.toIntExact(number)))
          .version(2);

  private final Serde<Long> serde = new StateSerde<>("slice-open", NUMBER).serde();

  @Test
  void shouldPutTheVersionBeforeTheValue() {
    assertThat(write(7L)).containsExactly(2, 14);
    assertThat(read(write(7L))).isEqualTo(7);
  }

  @Test
  void shouldReadTheVersionBefore() {
    assertThat(read((byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 7)).isEqualTo(7);
  }

  @Test
  void shouldSayWhichStoreHoldsAValueOfALaterRelease() {
    assertThatThrownBy(() -> read((byte) 3, (byte) 14))
        .rootCause()
        .hasMessage(
            "store slice-open: a value of 2 bytes cannot be read: version 3 (expected: 1 to 2):"
                + " a later release wrote it, and must read it");
  }

  @Test
  void shouldRefuseWhatIsNoVersion() {
    assertThatThrownBy(() -> read((byte) 0, (byte) 14))
        .rootCause()
        .hasMessageContaining("store slice-open")
        .hasMessageContaining("version 0 (expected: 1 to 2)");
  }

  @Test
  void shouldRefuseAValueLongerOrShorterThanItsLayout() {
    assertThatThrownBy(() -> read((byte) 2, (byte) 14, (byte) 0))
        .rootCause()
        .hasMessageContaining("1 bytes after its end (expected: 0)");
    assertThatThrownBy(() -> read((byte) 1, (byte) 0))
        .rootCause()
        .hasMessageContaining("a value of 2 bytes")
        .hasMessageContaining("it ends early");
  }

  private byte[] write(Long value) {
    return serde.serializer().serialize("any", value);
  }

  private Long read(byte... bytes) {
    return serde.deserializer().deserialize("any", bytes);
  }
}
