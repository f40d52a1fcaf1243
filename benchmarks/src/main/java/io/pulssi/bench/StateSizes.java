package io.pulssi.bench;

import io.pulssi.slice.SliceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The state that a step keeps and writes, store by store, in bytes of the state layout.
 *
 * @param rows one for each store, and the sum
 */
record StateSizes(List<Row> rows) {
  private static final int SLICES = 12;

  /**
   * One store.
   *
   * @param entries kept for each step
   * @param bytes kept for each step, without keys
   * @param written bytes for each step and slice, over one hour
   */
  record Row(String store, double entries, double bytes, double written) {}

  /** Measures the steps of a taught centre over the next hour. */
  static StateSizes of(BenchmarkStores taught) {
    var centre = new BenchmarkCentre(BenchmarkCentre.KINDS, taught);
    var traffic = new SyntheticTraffic(BenchmarkCentre.KINDS, 2);
    long[] before =
        taught.byteStores().values().stream().mapToLong(BytesMemory::bytesWritten).toArray();
    for (int slice = 0; slice < SLICES; slice++) {
      long from = BenchmarkCentre.END + slice * SliceSpan.MILLIS;
      centre.decide(traffic.slice(from), from);
    }
    return new StateSizes(rows(taught, before));
  }

  private static List<Row> rows(BenchmarkStores stores, long[] before) {
    var rows = new ArrayList<Row>();
    double kinds = BenchmarkCentre.KINDS;
    stores
        .byteStores()
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
