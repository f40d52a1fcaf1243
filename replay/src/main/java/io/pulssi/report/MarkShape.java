package io.pulssi.report;

import static j2html.TagCreator.tag;

import j2html.tags.DomContent;

/**
 * One shape for each kind of mark, so that kinds differ without colour and without a special font.
 */
enum MarkShape {
  PAGED("M6 1 11.5 11H.5Z"),
  WATCH("M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9Z"),
  SURGE("M6 .5 11.5 6 6 11.5 .5 6Z"),
  BLIND("M1 11 11 1M1 6 6 1M6 11 11 6"),
  INCIDENT("M.5 5v3h11V5");

  private final String path;

  MarkShape(String path) {
    this.path = path;
  }

  /** Hidden from screen readers: the words beside it say the same. */
  DomContent svg() {
    return tag("svg")
        .withClasses("mark", kind())
        .attr("viewBox", "0 0 12 12")
        .attr("aria-hidden", "true")
        .with(tag("path").attr("d", path));
  }

  /** Its class in the style sheet. */
  String kind() {
    return switch (this) {
      case PAGED -> "paged";
      case WATCH -> "watch";
      case SURGE -> "surge";
      case BLIND -> "blind";
      case INCIDENT -> "incident";
    };
  }
}
