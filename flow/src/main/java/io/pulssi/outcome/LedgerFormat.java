package io.pulssi.outcome;

import io.pulssi.event.OutcomeKind;
import io.pulssi.event.VerdictKind;
import io.pulssi.state.StateFormat;
import io.pulssi.state.Varints;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Layout of a {@link Ledger}: about 130 bytes a page and 30 a surge. */
final class LedgerFormat implements StateFormat<Ledger> {
  @Override
  public byte version() {
    return 1;
  }

  @Override
  public void write(Ledger value, DataOutput out) throws IOException {
    out.writeLong(value.watchedSince());
    out.writeLong(value.complaintsSince());
    Varints.write(value.pages().size(), out);
    for (JudgedPage page : value.pages()) {
      writePage(page, out);
    }
    Varints.write(value.surges().size(), out);
    for (Surge surge : value.surges()) {
      out.writeUTF(surge.step());
      out.writeLong(surge.at());
      out.writeLong(surge.until());
    }
  }

  @Override
  public Ledger read(byte version, DataInput in) throws IOException {
    long watched = in.readLong();
    long complaints = in.readLong();
    List<JudgedPage> pages = new ArrayList<>();
    for (long left = Varints.read(in); left > 0; left--) {
      pages.add(readPage(in));
    }
    List<Surge> surges = new ArrayList<>();
    for (long left = Varints.read(in); left > 0; left--) {
      surges.add(new Surge(in.readUTF(), in.readLong(), in.readLong()));
    }
    return new Ledger(watched, complaints, pages, surges);
  }

  private static void writePage(JudgedPage page, DataOutput out) throws IOException {
    out.writeUTF(page.warningId());
    out.writeUTF(page.step());
    out.writeUTF(page.owner());
    out.writeUTF(page.line());
    out.writeLong(page.pagedAt());
    out.writeUTF(page.heldTo());
    out.writeBoolean(page.deaf());
    out.writeUTF(page.word().name());
    out.writeUTF(page.outcome().name());
    out.writeLong(page.surgeAt());
    out.writeLong(page.judgedAt());
  }

  private static JudgedPage readPage(DataInput in) throws IOException {
    return new JudgedPage(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readLong(),
        in.readUTF(),
        in.readBoolean(),
        VerdictKind.valueOf(in.readUTF()),
        OutcomeKind.valueOf(in.readUTF()),
        in.readLong(),
        in.readLong());
  }
}
