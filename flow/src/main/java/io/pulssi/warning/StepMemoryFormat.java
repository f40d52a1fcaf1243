package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.event.Severity;
import io.pulssi.event.StepState;
import io.pulssi.event.WarningState;
import io.pulssi.state.StateFormat;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Layout of {@link StepMemory}: 72 bytes when nothing is known, at most 2,866 with ids of 20
 * characters.
 *
 * <p>Bounded: at most five legs, five lines, five sources. Enumerations are written by name, so
 * that a new constant anywhere in the list does not turn old state into another.
 */
public final class StepMemoryFormat implements StateFormat<StepMemory> {
  private static final byte VERSION = 2;

  @Override
  public byte version() {
    return VERSION;
  }

  @Override
  public void write(StepMemory value, DataOutput out) throws IOException {
    writeEpisode(value.open(), out);
    out.writeLong(value.closedAt());
    writeHeat(value.heat(), out);
    writePosted(value.posted(), out);
    value.trail().write(out);
  }

  @Override
  public StepMemory read(byte version, DataInput in) throws IOException {
    if (version < 1 || version > VERSION) {
      throw new IOException("warning-episodes version: " + version + " (expected: 1 or 2)");
    }
    return new StepMemory(
        readEpisode(version, in),
        in.readLong(),
        readHeat(in),
        readPosted(in),
        version == 1 ? new Trail() : Trail.read(in));
  }

  private static void writeEpisode(@Nullable Episode open, DataOutput out) throws IOException {
    out.writeBoolean(open != null);
    if (open == null) {
      return;
    }
    out.writeUTF(open.id());
    out.writeLong(open.onset());
    out.writeUTF(open.state().name());
    out.writeUTF(open.severity().name());
    out.writeLong(open.raisedAt());
    out.writeLong(open.pagedAt());
    out.writeLong(open.quietMillis());
    out.writeByte(open.legs().size());
    for (Share leg : open.legs()) {
      out.writeUTF(leg.step());
      out.writeDouble(leg.share());
      out.writeBoolean(leg.learned());
    }
    out.writeLong(open.revision());
    out.writeUTF(open.owner());
    out.writeUTF(open.page());
    out.writeBoolean(open.held());
  }

  private static @Nullable Episode readEpisode(byte version, DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    return new Episode(
        in.readUTF(),
        in.readLong(),
        WarningState.valueOf(in.readUTF()),
        Severity.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        readLegs(version, in),
        in.readLong(),
        in.readUTF(),
        in.readUTF(),
        version > 1 && in.readBoolean());
  }

  private static List<Share> readLegs(byte version, DataInput in) throws IOException {
    int count = in.readUnsignedByte();
    List<Share> legs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      legs.add(new Share(in.readUTF(), in.readDouble(), version > 1 && in.readBoolean()));
    }
    return List.copyOf(legs);
  }

  private static void writeHeat(Heat heat, DataOutput out) throws IOException {
    out.writeLong(heat.at());
    out.writeDouble(heat.excess());
    out.writeByte(heat.lines().size());
    for (Map.Entry<Line, Long> line : heat.lines().entrySet()) {
      out.writeUTF(line.getKey().name());
      out.writeLong(line.getValue());
    }
  }

  private static Heat readHeat(DataInput in) throws IOException {
    long at = in.readLong();
    double excess = in.readDouble();
    int count = in.readUnsignedByte();
    Map<Line, Long> lines = new EnumMap<>(Line.class);
    for (int i = 0; i < count; i++) {
      lines.put(Line.valueOf(in.readUTF()), in.readLong());
    }
    return new Heat(at, excess, Collections.unmodifiableMap(lines));
  }

  private static void writePosted(@Nullable Posted posted, DataOutput out) throws IOException {
    out.writeBoolean(posted != null);
    if (posted == null) {
      return;
    }
    out.writeUTF(posted.state().name());
    out.writeLong(posted.since());
    out.writeLong(posted.score());
    out.writeUTF(posted.owner());
    out.writeByte(posted.blind().size());
    for (String source : posted.blind()) {
      out.writeUTF(source);
    }
    out.writeBoolean(posted.warningId() != null);
    if (posted.warningId() != null) {
      out.writeUTF(posted.warningId());
    }
    out.writeLong(posted.at());
  }

  private static @Nullable Posted readPosted(DataInput in) throws IOException {
    if (!in.readBoolean()) {
      return null;
    }
    StepState state = StepState.valueOf(in.readUTF());
    long since = in.readLong();
    long score = in.readLong();
    String owner = in.readUTF();
    int count = in.readUnsignedByte();
    List<String> blind = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      blind.add(in.readUTF());
    }
    String warningId = in.readBoolean() ? in.readUTF() : null;
    return new Posted(state, since, score, owner, List.copyOf(blind), warningId, in.readLong());
  }
}
