package io.pulssi.warning;

import io.pulssi.detect.Line;
import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Layout of a {@link TrackRecord}: at most five fares, and one number a step. */
final class TrackRecordFormat implements StateFormat<TrackRecord> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(TrackRecord value, DataOutput out) throws IOException {
    Varints.write(value.fares().size(), out);
    for (Map.Entry<Line, TrackRecord.Fare> fare : value.fares().entrySet()) {
      out.writeUTF(fare.getKey().name());
      Varints.write(fare.getValue().right(), out);
      Varints.write(fare.getValue().judged(), out);
      out.writeDouble(fare.getValue().byChance());
    }
    Varints.write(value.extraComplaintsPerDay().size(), out);
    for (Map.Entry<String, Double> extra : value.extraComplaintsPerDay().entrySet()) {
      out.writeUTF(extra.getKey());
      out.writeDouble(extra.getValue());
    }
  }

  @Override
  public TrackRecord read(byte version, DataInput in) throws IOException {
    Map<Line, TrackRecord.Fare> fares = new EnumMap<>(Line.class);
    for (long left = Varints.read(in); left > 0; left--) {
      Line line = Line.valueOf(in.readUTF());
      fares.put(line, new TrackRecord.Fare(Varints.read(in), Varints.read(in), in.readDouble()));
    }
    SortedMap<String, Double> extra = new TreeMap<>();
    for (long left = Varints.read(in); left > 0; left--) {
      extra.put(in.readUTF(), in.readDouble());
    }
    return new TrackRecord(fares, extra);
  }
}
