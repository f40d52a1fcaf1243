package io.pulssi.signal;

import io.pulssi.event.TicketChange;
import io.pulssi.journey.Place;
import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Layouts of what is remembered by ticket, customer and contact. */
final class MemoryFormats {
  static final StateFormat<TicketStory> TICKET = new TicketFormat();
  static final StateFormat<RepeatContacts> CUSTOMER = new CustomerFormat();
  static final StateFormat<LongWait> LONG_WAIT = new LongWaitFormat();

  private MemoryFormats() {}

  private static final class TicketFormat implements StateFormat<TicketStory> {
    private static final TicketChange[] KINDS = TicketChange.values();

    @Override
    public byte version() {
      return 1;
    }

    @Override
    public void write(TicketStory story, DataOutput out) throws IOException {
      TicketChain chain = story.settled();
      int flags = (chain.known() ? 1 : 0) | (chain.open() ? 2 : 0) | (chain.waiting() ? 4 : 0);
      out.writeByte(flags);
      Varints.write(chain.handOvers(), out);
      Varints.write(chain.reopens(), out);
      writePlaces(chain.places(), out);
      Varints.write(chain.lastAt(), out);
      Varints.write(story.unsettled().size(), out);
      for (TicketChain.Change change : story.unsettled()) {
        Varints.write(change.at(), out);
        out.writeByte(change.kind().ordinal());
        out.writeUTF(change.eventId());
        writePlaces(change.places(), out);
      }
    }

    @Override
    public TicketStory read(byte version, DataInput in) throws IOException {
      int flags = in.readByte();
      TicketChain chain =
          new TicketChain(
              (flags & 1) != 0,
              (flags & 2) != 0,
              (flags & 4) != 0,
              (int) Varints.read(in),
              (int) Varints.read(in),
              readPlaces(in),
              Varints.read(in));
      int size = (int) Varints.read(in);
      List<TicketChain.Change> unsettled = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        unsettled.add(
            new TicketChain.Change(
                Varints.read(in), KINDS[in.readByte()], in.readUTF(), readPlaces(in)));
      }
      return new TicketStory(chain, unsettled);
    }
  }

  private static final class CustomerFormat implements StateFormat<RepeatContacts> {
    @Override
    public byte version() {
      return 1;
    }

    @Override
    public void write(RepeatContacts contacts, DataOutput out) throws IOException {
      Varints.write(contacts.times().length, out);
      for (long time : contacts.times()) {
        Varints.write(time, out);
      }
    }

    @Override
    public RepeatContacts read(byte version, DataInput in) throws IOException {
      long[] times = new long[(int) Varints.read(in)];
      for (int i = 0; i < times.length; i++) {
        times[i] = Varints.read(in);
      }
      return new RepeatContacts(times);
    }
  }

  private static final class LongWaitFormat implements StateFormat<LongWait> {
    @Override
    public byte version() {
      return 1;
    }

    @Override
    public void write(LongWait wait, DataOutput out) throws IOException {
      Varints.write(wait.at(), out);
      writePlaces(wait.places(), out);
    }

    @Override
    public LongWait read(byte version, DataInput in) throws IOException {
      return new LongWait(Varints.read(in), readPlaces(in));
    }
  }

  private static void writePlaces(List<Place> places, DataOutput out) throws IOException {
    Varints.write(places.size(), out);
    for (Place place : places) {
      out.writeUTF(place.journey());
      out.writeUTF(place.step());
    }
  }

  private static List<Place> readPlaces(DataInput in) throws IOException {
    int size = (int) Varints.read(in);
    List<Place> places = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      places.add(new Place(in.readUTF(), in.readUTF()));
    }
    return places;
  }
}
