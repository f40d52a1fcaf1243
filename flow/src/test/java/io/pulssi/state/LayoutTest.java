package io.pulssi.state;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LayoutTest {
  @Property(tries = 300)
  void shouldReadWhatItWrote(@ForAll long seed) throws IOException {
    Fixed fixed = Fixed.random(new Random(seed));
    assertThat(through(Fixed.LAYOUT, fixed)).isEqualTo(fixed);

    Grown grown = Grown.random(new Random(seed));
    assertThat(through(Grown.LAYOUT, grown)).isEqualTo(grown);

    Counters counters = Counters.random(new Random(seed));
    assertThat(through(Counters.LAYOUT, counters).said()).isEqualTo(counters.said());
  }

  @Property(tries = 300)
  void shouldEndEarlyWhereverBytesAreMissing(@ForAll long seed) throws IOException {
    byte[] bytes = write(Grown.LAYOUT, Grown.random(new Random(seed)));
    int length = new Random(seed).nextInt(bytes.length);

    assertThatThrownBy(() -> read(Grown.LAYOUT, 2, Arrays.copyOf(bytes, length)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void shouldWriteFixedFieldsInAsManyBytesAsTheySay() throws IOException {
    assertThat(write(Fixed.LAYOUT, new Fixed(true, -2, 258, 3, 4, 1.5f, -2, TimeUnit.DAYS)))
        .containsExactly(
            1, -2, 1, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 4, 0x3F, 0xC0, 0, 0, 0xC0, 0, 0, 0, 0, 0,
            0, 0, 0, 4, 'D', 'A', 'Y', 'S');
  }

  @Test
  void shouldWriteGrowingFieldsWithTheirSizes() throws IOException {
    Grown grown =
        new Grown(
            -1,
            300,
            "é",
            List.of(7L),
            List.of("a"),
            Map.of("b", 1L),
            Map.of(TimeUnit.DAYS, 1.0),
            null,
            "c");
    assertThat(write(Grown.LAYOUT, grown))
        .containsExactly(
            1, 0xD8, 4, 0, 2, 0xC3, 0xA9, 2, 14, 1, 0, 1, 'a', 2, 0, 1, 'b', 0, 0, 0, 0, 0, 0, 0, 1,
            1, 0, 4, 'D', 'A', 'Y', 'S', 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 'c');
  }

  @Test
  void shouldWriteVarintsInOneToTenBytes() throws IOException {
    for (long number : new long[] {0, -1, 63, -64}) {
      assertThat(write(Layout.VARINT, number)).hasSize(1);
    }
    assertThat(write(Layout.VARINT, 64L)).containsExactly(0x80, 1);
    assertThat(write(Layout.VARINT, Long.MAX_VALUE)).hasSize(10);
    assertThat(through(Layout.VARINT, Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void shouldReadTheVersionsBeforeAFieldCame() throws IOException {
    Grown grown = new Grown(-1, 300, "", List.of(), List.of(), Map.of(), Map.of(), null, "c");
    byte[] now = write(Grown.LAYOUT, grown);
    byte[] then = Arrays.copyOf(now, now.length - "?..c".length());

    assertThat(read(Grown.LAYOUT, 1, then)).isEqualTo(grown.with("none"));
  }

  @Test
  void shouldReadEveryValueIntoAnObjectOfItsOwn() throws IOException {
    Layout<List<Counters>> two =
        Layout.of(List.of(), (pair, fields) -> fields.list(Counters.LAYOUT, pair));
    Counters one = new Counters();
    one.large[0] = 1;

    List<Counters> read = through(two, List.of(one, new Counters()));

    assertThat(read.get(0).large[0]).isEqualTo(1);
    assertThat(read.get(1).large[0]).isZero();
  }

  @Test
  void shouldNotHandOutListsAndMapsToChange() throws IOException {
    Grown read = through(Grown.LAYOUT, Grown.random(new Random(1)));

    assertThat(read.numbers()).isUnmodifiable();
    assertThat(read.words()).isUnmodifiable();
    assertThatThrownBy(() -> read.few().clear()).isInstanceOf(RuntimeException.class);
  }

  @Test
  void shouldSayWhatAValueCannotSay() throws IOException {
    assertThatThrownBy(() -> read(Layout.names(State.class), 1, write(Layout.TEXT, "SHUT")))
        .isInstanceOf(IOException.class)
        .hasMessage("SHUT (expected: one of [OPEN, CLOSED])");
    assertThatThrownBy(() -> read(Counters.LAYOUT, 1, write(Layout.VARINT, -3L)))
        .isInstanceOf(IOException.class)
        .hasMessage("-3 values (expected: 0 or more)");
    Layout<Integer> small = Layout.of(0, (number, fields) -> fields.varint((int) number));
    assertThatThrownBy(() -> read(small, 1, write(Layout.VARINT, 1L << 31)))
        .isInstanceOf(IOException.class)
        .hasMessage("2147483648 (expected: a number of 32 bits)");
    assertThatThrownBy(() -> read(Layout.VARINT, 1, filled(11)))
        .isInstanceOf(IOException.class)
        .hasMessage("number longer than 10 bytes");
  }

  @Test
  void shouldRefuseToWriteMoreThanAShortListHolds() throws IOException {
    Layout<List<String>> words =
        Layout.of(List.of(), (list, fields) -> fields.shortList(Layout.TEXT, list));
    List<String> most = Stream.generate(() -> "").limit(255).toList();
    assertThat(through(words, most)).isEqualTo(most);

    List<String> more = Stream.generate(() -> "").limit(256).toList();
    assertThatThrownBy(() -> write(words, more))
        .isInstanceOf(IOException.class)
        .hasMessage("256 values (expected: at most 255)");
  }

  private static <T> T through(Layout<T> layout, T value) throws IOException {
    return read(layout, layout.version(), write(layout, value));
  }

  private static <T> byte[] write(Layout<T> layout, T value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    layout.write(value, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static <T> T read(Layout<T> layout, int version, byte[] bytes) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(bytes));
    T value = layout.read((byte) version, in);
    assertThat(in.available()).isZero();
    return value;
  }

  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) -1);
    return bytes;
  }

  private enum State {
    OPEN,
    CLOSED
  }

  /** Fields of one size. */
  private record Fixed(
      boolean flag, int tiny, int small, int number, long large, float f, double d, TimeUnit unit) {
    static final Layout<Fixed> LAYOUT =
        Layout.of(
            new Fixed(false, 0, 0, 0, 0, 0, 0, TimeUnit.NANOSECONDS),
            (fixed, fields) ->
                new Fixed(
                    fields.flag(fixed.flag),
                    fields.int8(fixed.tiny),
                    fields.int16(fixed.small),
                    fields.int32(fixed.number),
                    fields.int64(fixed.large),
                    fields.float32(fixed.f),
                    fields.float64(fixed.d),
                    fields.name(fixed.unit)));

    static Fixed random(Random random) {
      return new Fixed(
          random.nextBoolean(),
          (byte) random.nextInt(),
          (short) random.nextInt(),
          random.nextInt(),
          random.nextLong(),
          Float.intBitsToFloat(random.nextInt()),
          Double.longBitsToDouble(random.nextLong()),
          TimeUnit.values()[random.nextInt(TimeUnit.values().length)]);
    }
  }

  /** Fields of any size; the last came with version 2. */
  private record Grown(
      int number,
      long large,
      String text,
      List<Long> numbers,
      List<String> words,
      Map<String, Long> many,
      Map<TimeUnit, Double> few,
      @Nullable String maybe,
      @Nullable String since2) {
    static final Layout<Grown> LAYOUT =
        Layout.of(
                new Grown(0, 0, "", List.of(), List.of(), Map.of(), Map.of(), null, null),
                (grown, fields) ->
                    new Grown(
                        fields.varint(grown.number),
                        fields.varint(grown.large),
                        fields.text(grown.text),
                        fields.list(Layout.VARINT, grown.numbers),
                        fields.shortList(Layout.TEXT, grown.words),
                        fields.map(Layout.TEXT, Layout.INT64, grown.many),
                        fields.shortMap(Layout.names(TimeUnit.class), Layout.FLOAT64, grown.few),
                        fields.optional(Layout.TEXT, grown.maybe),
                        fields.since(2) ? fields.optional(Layout.TEXT, grown.since2) : "none"))
            .version(2);

    Grown with(String last) {
      return new Grown(number, large, text, numbers, words, many, few, maybe, last);
    }

    static Grown random(Random random) {
      List<Long> numbers = new ArrayList<>();
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(300); i > 0; i--) {
        numbers.add(random.nextLong() >> random.nextInt(64));
      }
      for (int i = random.nextInt(256); i > 0; i--) {
        words.add(text(random));
      }
      return new Grown(
          random.nextInt() >> random.nextInt(32),
          random.nextLong() >> random.nextInt(64),
          text(random),
          numbers,
          words,
          words.stream().distinct().collect(toMap(word -> word, word -> (long) word.length())),
          Map.of(TimeUnit.DAYS, random.nextGaussian()),
          random.nextBoolean() ? text(random) : null,
          random.nextBoolean() ? text(random) : null);
    }

    private static String text(Random random) {
      return random
          .ints(random.nextInt(6), 0, Character.MIN_SUPPLEMENTARY_CODE_POINT)
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();
    }
  }

  /** Changed in place. */
  private static final class Counters {
    static final Layout<Counters> LAYOUT = Layout.inPlace(Counters::new, Counters::layout);

    private int[] small = {};
    private final long[] large = new long[8];
    private long[] times = {};
    private final float[] shares = new float[3];
    private byte[] raw = {};

    void layout(Fields fields) throws IOException {
      small = fields.varints(small);
      int seen = fields.int8(Fields.bits(large.length, i -> large[i] != 0));
      for (int i = 0; i < large.length; i++) {
        if ((seen & 1 << i) != 0) {
          large[i] = fields.varint(large[i]);
        }
      }
      times = fields.varints(times);
      fields.float32s(shares);
      raw = fields.bytes(raw);
    }

    String said() {
      return Stream.of(
              Arrays.toString(small),
              Arrays.toString(large),
              Arrays.toString(times),
              Arrays.toString(shares),
              Arrays.toString(raw))
          .toList()
          .toString();
    }

    static Counters random(Random random) {
      Counters counters = new Counters();
      counters.small = random.ints(random.nextInt(5)).toArray();
      IntStream.range(0, counters.large.length)
          .filter(i -> random.nextBoolean())
          .forEach(i -> counters.large[i] = random.nextLong());
      counters.times = random.longs(random.nextInt(5)).toArray();
      for (int i = 0; i < counters.shares.length; i++) {
        counters.shares[i] = random.nextFloat();
      }
      counters.raw = new byte[random.nextInt(200)];
      random.nextBytes(counters.raw);
      return counters;
    }
  }
}
