package io.pulssi.report;

import static j2html.TagCreator.caption;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.specialized.DivTag;
import j2html.tags.specialized.TbodyTag;
import j2html.tags.specialized.TrTag;
import java.util.List;

/**
 * A table of the page. Each cell has the name of its column as an attribute. On phones the name is
 * shown beside the cell.
 */
final class ReportTable {
  private final String caption;
  private final List<String> columns;
  private final TbodyTag rows = tbody();

  ReportTable(String caption, String... columns) {
    this.caption = caption;
    this.columns = List.of(columns);
  }

  /** Adds a row with its head in the first column and its cells in the others. */
  ReportTable row(String head, String... cells) {
    TrTag row = tr(th(head).attr("scope", "row"));
    for (int i = 0; i < cells.length; i++) {
      row.with(td(cells[i]).withData("head", columns.get(i + 1)));
    }
    rows.with(row);
    return this;
  }

  DivTag html() {
    return div(table(
            caption(caption),
            thead(tr(each(columns, column -> th(column).attr("scope", "col")))),
            rows))
        .withClass("scroll")
        .withTabindex(0)
        .attr("role", "region")
        .attr("aria-label", caption);
  }
}
