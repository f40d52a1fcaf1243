package io.pulssi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.sun.management.ThreadMXBean;
import io.pulssi.codec.ReadResult.Read;
import io.pulssi.codec.ReadResult.Unreadable;
import io.pulssi.codec.RegistrySchemas.Lookup;
import io.pulssi.topic.Topic;
import io.pulssi.topic.Topics;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What must hold of any bytes on any input topic, in all three encodings. Jazzer looks for bytes
 * that reach new code, for {@code JAZZER_FUZZ=1 mvn -pl event-schemas -am test
 * -Dtest=DecoderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false} as long as {@code maxDuration}
 * says; without that variable it tries those in {@code DecoderFuzzTestInputs} alone.
 */
class DecoderFuzzTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final long NANOS_MAX = 2_000_000_000L;
  private static final long ALLOCATED_MAX = 4L << 20;
  private static final long ALLOCATED_PER_BYTE = 64;
  private static final int DETAIL_CHARS_MAX = 1_000;

  private static final List<Target<?>> TARGETS = targets();

  /** The first byte chooses the topic, the others are the record. */
  @FuzzTest(maxDuration = "10m")
  void shouldAnswerToAnyBytes(byte[] data) {
    if (data.length > 0) {
      Target<?> target = TARGETS.get((data[0] & 0xFF) % TARGETS.size());
      target.read(Arrays.copyOfRange(data, 1, data.length));
    }
  }

  private static List<Target<?>> targets() {
    return Topics.inputs().stream().<Target<?>>map(Target::new).toList();
  }

  /** Ids 0 to 5 are the input topics' own; no other is known. */
  private static Lookup registered(int id) {
    return id >= 0 && id < Topics.inputs().size()
        ? new Lookup.Found(Topics.inputs().get(id).schema())
        : new Lookup.Unknown("schema id " + id);
  }

  private static final class Target<T extends SpecificRecord> {
    private final EventReader<T> reader;
    private final JsonWriter<T> json;
    private final AvroWriter<T> avro;

    Target(Topic<T> topic) {
      reader = new EventReader<>(topic.type(), DecoderFuzzTest::registered);
      json = new JsonWriter<>(topic.type());
      avro = new AvroWriter<>(topic.type());
    }

    void read(byte[] bytes) {
      ReadResult<T> reading = reader.read(bytes);
      shouldBeCheap(bytes);
      if (reading instanceof Read<T> read) {
        shouldComeBack(read.value());
      } else {
        shouldSayWhy((Unreadable<T>) reading);
      }
    }

    /** The second time, when all classes are there. */
    private void shouldBeCheap(byte[] bytes) {
      long allocatedBefore = THREADS.getCurrentThreadAllocatedBytes();
      long began = System.nanoTime();
      var unused = reader.read(bytes);
      long nanos = System.nanoTime() - began;
      long allocated = THREADS.getCurrentThreadAllocatedBytes() - allocatedBefore;

      assertThat(nanos).as("time of %d bytes", bytes.length).isLessThan(NANOS_MAX);
      assertThat(allocated)
          .as("memory of %d bytes", bytes.length)
          .isLessThan(ALLOCATED_MAX + ALLOCATED_PER_BYTE * bytes.length);
    }

    /** What was read can be written, and read again. */
    private void shouldComeBack(T value) {
      assertThat(reader.read(avro.write(value))).isInstanceOf(Read.class);
      if (isFinite(value)) {
        assertThat(reader.read(json.write(value))).isInstanceOf(Read.class);
      }
    }

    /** Numbers that are none are left for the range check, and no JSON is made of them. */
    private boolean isFinite(T value) {
      return value.getSchema().getFields().stream()
          .noneMatch(
              field -> value.get(field.pos()) instanceof Double number && !Double.isFinite(number));
    }

    private void shouldSayWhy(Unreadable<T> bad) {
      assertThat(bad.detail()).isNotBlank().hasSizeLessThan(DETAIL_CHARS_MAX);
      assertThat(bad.detail().chars()).noneMatch(Character::isISOControl);
    }
  }
}
