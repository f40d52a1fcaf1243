package io.pulssi.intake;

import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is kept of a {@link PartitionClock}.
 *
 * @param newest time of the newest event
 * @param told the last watermark told
 * @param live whether events were current when they came
 */
record ClockState(long newest, long told, boolean live) {

  static final StateFormat<ClockState> FORMAT =
      new StateFormat<>() {
        @Override
        public byte version() {
          return 1;
        }

        @Override
        public void write(ClockState clock, DataOutput out) throws IOException {
          Varints.write(clock.newest, out);
          Varints.write(clock.told, out);
          out.writeBoolean(clock.live);
        }

        @Override
        public ClockState read(byte version, DataInput in) throws IOException {
          return new ClockState(Varints.read(in), Varints.read(in), in.readBoolean());
        }
      };
}
