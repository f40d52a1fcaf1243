package io.pulssi.strain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** One way to spoil a good record. Some leave it good, as life does. */
enum Mutation {
  BITS_FLIPPED {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      byte[] spoilt = good.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return spoilt;
    }
  },
  CUT_SHORT {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return Arrays.copyOf(good, random.nextInt(good.length));
    }
  },
  NOISE_PUT_IN {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      byte[] noise = new byte[1 + random.nextInt(16)];
      random.nextBytes(noise);
      return inserted(good, random.nextInt(good.length + 1), noise);
    }
  },
  WRONG_TYPE {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return valued(good, random, TYPES);
    }
  },
  OUT_OF_RANGE {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return valued(good, random, NUMBERS);
    }
  },
  CONTROL_CHARACTERS {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return valued(good, random, CONTROLS);
    }
  },
  BROKEN_UTF8 {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return valued(good, random, NOT_UTF8);
    }
  },
  TIME_FAR_OFF {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      int at = new String(good, ISO_8859_1).indexOf("\"occurredAt\":");
      return at < 0
          ? valued(good, random, TIMES)
          : replaced(good, at + "\"occurredAt\"".length(), one(TIMES, random));
    }
  },
  KEY_GIVEN_TWICE {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return inserted(good, 1, "\"eventId\":\"again\",".getBytes(UTF_8));
    }
  },
  EMPTIED {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      return new byte[0];
    }
  },
  NO_VALUE {
    @Override
    byte @Nullable [] spoil(byte[] good, SplittableRandom random) {
      return null;
    }
  },
  WRONG_MAGIC {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      byte[] spoilt = good.clone();
      spoilt[0] = (byte) random.nextInt(256);
      return spoilt;
    }
  },
  /** Avro lengths, counts and ids of up to 2^63. */
  HUGE_VARINT {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      byte[] varint = new byte[5 + random.nextInt(6)];
      Arrays.fill(varint, (byte) 0xFF);
      varint[varint.length - 1] = (byte) random.nextInt(128);
      return inserted(good, Math.min(good.length, 5 + random.nextInt(good.length)), varint);
    }
  },
  /** A schema id that no registry knows, or another topic's. */
  ANOTHER_SCHEMA {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      byte[] spoilt = inserted(good, 0, new byte[5]);
      spoilt[4] = (byte) random.nextInt(64);
      return spoilt;
    }
  },
  /** Objects and lists in each other, up to a hundred thousand. */
  DEEPLY_NESTED {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      boolean deepest = random.nextInt(RARELY) == 0;
      String nest = (random.nextBoolean() ? "[" : "{\"a\":").repeat(deepest ? 100_000 : 200);
      return valued(good, random, List.of(nest.getBytes(UTF_8)));
    }
  },
  /** A value of up to 200 KiB, rarely, and of more than an identifier may have otherwise. */
  HUGE_FIELD {
    @Override
    byte[] spoil(byte[] good, SplittableRandom random) {
      boolean hugest = random.nextInt(RARELY) == 0;
      String text =
          "x".repeat(hugest ? 70_000 + random.nextInt(130_000) : 500 + random.nextInt(50));
      return valued(good, random, List.of(('"' + text + '"').getBytes(UTF_8)));
    }
  };

  /** Of so many records of a kind, one is as large as that kind gets. */
  private static final int RARELY = 100;

  private static final List<byte[]> TYPES =
      utf8("true", "null", "[]", "{}", "\"x\"", "17", "[[1],{\"a\":[]}]", "{\"eventId\":1}", "-");
  private static final List<byte[]> NUMBERS =
      utf8(
          "-1",
          "86401",
          "1e308",
          "1e999",
          "-1e-999",
          "NaN",
          "-Infinity",
          "99999999999999999999999999",
          "9223372036854775808",
          "0.0000000000000000000000000001",
          "1E2147483648");
  private static final List<byte[]> CONTROLS =
      utf8(
          "\"\u0000\"",
          "\"\\u0000\\u001b[2J\"",
          "\"a\r\nERROR forged line\"",
          "\"\\r\\nERROR forged line\"",
          "\"\\ud800\"",
          "\"\u2028\u202e\"",
          "\"${jndi:ldap://127.0.0.1/x}\"",
          "\"%n%s%x{}\"");
  private static final List<byte[]> NOT_UTF8 =
      List.of(
          quoted(0xC3, 0x28),
          quoted(0xED, 0xA0, 0x80),
          quoted(0xFF),
          quoted(0xF8, 0x88, 0x80),
          quoted(0xC0, 0x80));
  private static final List<byte[]> TIMES =
      utf8(
          "\"0001-01-01T00:00:00Z\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"1970-01-01T00:00:00Z\"",
          "\"1990-01-01T00:00:00Z\"",
          "\"+300000-01-01T00:00:00Z\"",
          "\"2024-02-30T00:00:00Z\"",
          "\"2024-03-04T00:00:00+99:99\"",
          "\"2024-03-04T00:00:00." + "1".repeat(300) + "Z\"",
          "\"now\"",
          "1709510400000",
          "-9223372036854775808");

  /** The record as it must not be; null for a value that is none. */
  abstract byte @Nullable [] spoil(byte[] good, SplittableRandom random);

  /** Any of them. */
  static Mutation any(SplittableRandom random) {
    return values()[random.nextInt(values().length)];
  }

  /** One of JSON's values replaced; in Avro, the bytes put in anywhere. */
  private static byte[] valued(byte[] good, SplittableRandom random, List<byte[]> values) {
    byte[] value = one(values, random);
    int from = random.nextInt(good.length);
    for (int i = 0; good[0] == '{' && i < good.length; i++) {
      int at = (from + i) % good.length;
      if (good[at] == ':' && at > 0 && good[at - 1] == '"') {
        return replaced(good, at, value);
      }
    }
    return inserted(good, from, value);
  }

  /** The value after a colon replaced, up to the next comma or brace. */
  private static byte[] replaced(byte[] good, int colon, byte[] value) {
    int end = colon + 1;
    boolean text = good[end] == '"';
    end++;
    while (end < good.length && (text ? good[end] != '"' : good[end] != ',' && good[end] != '}')) {
      end++;
    }
    end = Math.min(good.length, text ? end + 1 : end);
    byte[] start = inserted(Arrays.copyOf(good, colon + 1), colon + 1, value);
    return inserted(start, start.length, Arrays.copyOfRange(good, end, good.length));
  }

  private static byte[] inserted(byte[] good, int at, byte[] more) {
    byte[] longer = new byte[good.length + more.length];
    System.arraycopy(good, 0, longer, 0, at);
    System.arraycopy(more, 0, longer, at, more.length);
    System.arraycopy(good, at, longer, at + more.length, good.length - at);
    return longer;
  }

  private static byte[] one(List<byte[]> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] quoted(int... bytes) {
    byte[] quoted = new byte[bytes.length + 2];
    quoted[0] = '"';
    for (int i = 0; i < bytes.length; i++) {
      quoted[i + 1] = (byte) bytes[i];
    }
    quoted[quoted.length - 1] = '"';
    return quoted;
  }

  private static List<byte[]> utf8(String... texts) {
    return Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
  }
}
