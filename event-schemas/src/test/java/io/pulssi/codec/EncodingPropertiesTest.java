package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.RegistrySchemas.Lookup;
import io.pulssi.event.QueueOutcome;
import io.pulssi.event.QueueWait;
import io.pulssi.event.Survey;
import io.pulssi.event.Warning;
import java.nio.ByteBuffer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for any event and any bytes. jqwik prints the seed of a failure. */
class EncodingPropertiesTest {

  private static final Warning WARNING = Samples.warning();

  private final EventReader<QueueWait> waits =
      new EventReader<>(QueueWait.class, id -> new Lookup.Found(QueueWait.SCHEMA$));
  private final EventReader<Warning> warnings =
      new EventReader<>(Warning.class, id -> new Lookup.Found(Warning.SCHEMA$));
  private final EventReader<Survey> surveys =
      new EventReader<>(Survey.class, id -> new Lookup.Found(Survey.SCHEMA$));

  @Property
  void shouldComeBackFromEveryEncoding(@ForAll("waits") QueueWait wait) {
    byte[] json = new JsonWriter<>(QueueWait.class).write(wait);
    byte[] avro = new AvroWriter<>(QueueWait.class).write(wait);

    assertThat(waits.read(json)).isEqualTo(new Read<>(wait, 0));
    assertThat(waits.read(avro)).isEqualTo(new Read<>(wait, 0));
    assertThat(waits.read(registered(avro))).isEqualTo(new Read<>(wait, 0));
  }

  @Property
  void shouldAnswerToAnyBytes(
      @ForAll @Size(max = 200) byte[] bytes, @ForAll("starts") byte[] start) {
    byte[] framed = ByteBuffer.allocate(start.length + bytes.length).put(start).put(bytes).array();

    assertThat(waits.read(framed)).isNotNull();
    assertThat(warnings.read(framed)).isNotNull();
    assertThat(surveys.read(framed)).isNotNull();
  }

  @Property
  void shouldAnswerToAnyTextThatLooksLikeJson(@ForAll("jsonLike") String text) {
    assertThat(waits.read(Samples.utf8('{' + text))).isNotNull();
    assertThat(warnings.read(Samples.utf8('{' + text))).isNotNull();
  }

  @Property
  void shouldAnswerToDamagedEvents(
      @ForAll @IntRange(max = 5000) int at, @ForAll byte damage, @ForAll boolean cut) {
    byte[] json = new JsonWriter<>(Warning.class).write(WARNING);
    byte[] avro = new AvroWriter<>(Warning.class).write(WARNING);

    for (byte[] whole : new byte[][] {json, avro, registered(avro)}) {
      byte[] damaged = cut ? Arrays.copyOf(whole, at % whole.length) : whole.clone();
      if (!cut) {
        damaged[at % whole.length] = damage;
      }
      assertThat(warnings.read(damaged)).isNotNull();
      assertThat(warnings.read(whole)).as("unharmed").isInstanceOf(Read.class);
    }
  }

  @Provide
  Arbitrary<byte[]> starts() {
    byte[] single = Arrays.copyOf(new AvroWriter<>(Warning.class).write(WARNING), 10);
    byte[] wait = new AvroWriter<>(QueueWait.class).write(Samples.queueWait());
    return Arbitraries.of(
        new byte[0],
        new byte[] {'{'},
        new byte[5],
        new byte[] {(byte) 0xC3, 1},
        single,
        Arrays.copyOf(wait, 10),
        Arrays.copyOf(wait, 20));
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u00",
            "null",
            "true",
            "NaN",
            "-",
            "1e",
            "9",
            ".",
            " ",
            "\"eventId\"",
            "\"waitSeconds\":",
            "\"occurredAt\":\"1999-",
            "\"firstLeg\":[",
            "\"share\"",
            "\"record\":{",
            "\"state\":\"PAGED\"",
            "\uD83D",
            "é",
            "\u0000",
            "-Infinity")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<QueueWait> waits() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withCharRange('\u0000', '\u07FF')
            .withChars('\u2028', '漢', '\uFFFD')
            .ofMinLength(1)
            .ofMaxLength(20)
            .map(CleanText::of)
            .filter(s -> !s.isEmpty());
    return Combinators.combine(
            text,
            Arbitraries.longs().between(0, 4_102_444_800_000L),
            text,
            text,
            Arbitraries.integers().between(-1, 86_400_001).map(millis -> millis / 1000.0),
            Arbitraries.of(QueueOutcome.class).filter(outcome -> outcome != QueueOutcome.UNKNOWN),
            text.injectNull(0.3))
        .as(QueueWait::new);
  }

  /** The same body behind a registry's header. */
  private static byte[] registered(byte[] singleObject) {
    return ByteBuffer.allocate(singleObject.length - 5)
        .put((byte) 0)
        .putInt(7)
        .put(singleObject, 10, singleObject.length - 10)
        .array();
  }
}
