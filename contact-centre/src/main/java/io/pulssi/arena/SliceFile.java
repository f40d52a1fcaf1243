package io.pulssi.arena;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.JourneyMap;
import io.pulssi.score.GroundTruth;
import io.pulssi.score.TruthReader;
import io.pulssi.slice.ClosedSlice;
import io.pulssi.slice.StepSummary;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The closed slices of one seed in a file, with the map before them and the truth after them.
 * Detectors can be tried again without a new simulation.
 */
final class SliceFile implements SeedDays {
  private static final int MAGIC = 0x50534C31;
  private static final int END = -1;

  private final Path path;
  private final JourneyMap map;
  private @Nullable GroundTruth truth;

  private SliceFile(Path path, JourneyMap map) {
    this.path = path;
    this.map = map;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it cannot be read or is no file of slices
   */
  static SliceFile open(Path path) throws IOException {
    try (DataInputStream in = input(path)) {
      return new SliceFile(path, JourneyMapReader.parse(path + ": journey", text(in)));
    }
  }

  @Override
  public JourneyMap map() {
    return map;
  }

  @Override
  public GroundTruth truth() {
    if (truth == null) {
      throw new IllegalStateException(
          path + ": not played yet (expected: the truth is read after the last slice)");
    }
    return truth;
  }

  @Override
  public void play(Consumer<ClosedSlice> sink) throws IOException {
    List<String> steps = List.copyOf(map.steps().keySet());
    try (DataInputStream in = input(path)) {
      text(in);
      for (int count = in.readShort(); count != END; count = in.readShort()) {
        sink.accept(slice(in, count, steps));
      }
      truth = TruthReader.parse(path + ": truth", text(in), map.steps().keySet());
    } catch (EOFException e) {
      throw new IOException(path + ": ends early (expected: slices up to an end mark)", e);
    }
  }

  private ClosedSlice slice(DataInputStream in, int count, List<String> steps) throws IOException {
    long from = in.readLong();
    TreeMap<String, StepSummary> counted = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      String step = steps.get(in.readShort());
      counted.put(step, StepSummary.LAYOUT.read(StepSummary.LAYOUT.version(), in));
    }
    return ClosedSlice.starting(map.journey(), from, counted);
  }

  private static DataInputStream input(Path path) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(path), 1 << 16), 1 << 16));
    int magic = in.readInt();
    if (magic != MAGIC) {
      in.close();
      throw new IOException(path + ": not a file of slices (expected: one that evaluate wrote)");
    }
    return in;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** Writes a file; it exists only when it is complete. */
  static final class Writer implements AutoCloseable {
    private final Path path;
    private final Path unfinished;
    private final List<String> steps;
    private final DataOutputStream out;

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written
     */
    Writer(Path path, JourneyMap map, String journeyText) throws IOException {
      this.path = path;
      this.unfinished = path.resolveSibling(path.getFileName() + ".part");
      this.steps = List.copyOf(map.steps().keySet());
      this.out =
          new DataOutputStream(
              new BufferedOutputStream(new FastGzip(Files.newOutputStream(unfinished)), 1 << 16));
      out.writeInt(MAGIC);
      text(journeyText);
    }

    private void text(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }

    /** Appends a slice. */
    void add(ClosedSlice slice) throws IOException {
      out.writeShort(slice.steps().size());
      out.writeLong(slice.from());
      for (var entry : slice.steps().entrySet()) {
        out.writeShort(steps.indexOf(entry.getKey()));
        StepSummary.LAYOUT.write(entry.getValue(), out);
      }
    }

    /** Ends the file with the truth; from now on it can be opened. */
    void finish(String truthText) throws IOException {
      out.writeShort(END);
      text(truthText);
      out.close();
      Files.move(unfinished, path, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
      out.close();
      Files.deleteIfExists(unfinished);
    }
  }

  /** Compresses quickly. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(java.io.OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
