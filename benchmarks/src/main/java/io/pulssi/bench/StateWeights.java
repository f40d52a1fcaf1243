package io.pulssi.bench;

import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a step keeps and writes, store by store, in the bytes of the stores' own layout.
 *
 * @param rows the stores, and their sum
 */
record StateWeights(List<Row> rows) {
  private static final int SLICES = 12;

  /**
   * One store.
   *
   * @param entries kept for each step
   * @param bytes kept for each step, without keys
   * @param written for each step and slice, over one hour
   */
  record Row(String store, double entries, double bytes, double written) {}

  /** Weighs the steps of a taught centre over the hour that follows. */
  static StateWeights of(Stores taught) {
    var centre = new Centre(Centre.KINDS, taught);
    var traffic = new Traffic(Centre.KINDS, 2);
    long[] before =
        taught.weighable().values().stream().mapToLong(BytesMemory::bytesWritten).toArray();
    for (int slice = 0; slice < SLICES; slice++) {
      long from = Centre.END + slice * SliceSpan.MILLIS;
      centre.decide(traffic.slice(from), from);
    }
    return new StateWeights(rows(taught, before));
  }

  private static List<Row> rows(Stores stores, long[] before) {
    var rows = new ArrayList<Row>();
    double kinds = Centre.KINDS;
    stores
        .weighable()
        .forEach(
            (name, store) ->
                rows.add(
                    new Row(
                        name,
                        store.entries() / kinds,
                        store.bytes() / kinds,
                        (store.bytesWritten() - before[rows.size()]) / kinds / SLICES)));
    rows.add(
        new Row(
            "all",
            rows.stream().mapToDouble(Row::entries).sum(),
            rows.stream().mapToDouble(Row::bytes).sum(),
            rows.stream().mapToDouble(Row::written).sum()));
    return rows;
  }

  /** Bytes that a step keeps in all stores. */
  double bytesPerStep() {
    return rows.get(rows.size() - 1).bytes();
  }

  /** A Markdown table. */
  String table() {
    var table = new StringBuilder();
    table.append(
        "| store | entries a step | bytes kept a step | bytes written a step and slice |\n");
    table.append("|---|--:|--:|--:|\n");
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "| `%s` | %.1f | %,.0f | %,.0f |%n",
              row.store(),
              row.entries(),
              row.bytes(),
              row.written()));
    }
    return table.toString().replace(System.lineSeparator(), "\n").replace("`all`", "**all**");
  }
}
