package io.pulssi.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader can click on leads to a file, and to a heading in it. */
class DocumentationLinksTest {
  private static final Path PROJECT = Path.of("..");
  private static final List<String> FOLDERS =
      List.of("", "docs", "docs/decisions", "monitoring", "samples");

  @Test
  void shouldLeadToFilesAndHeadings() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String folder : FOLDERS) {
      broken.addAll(brokenLinks(PROJECT.resolve(folder)));
    }

    assertThat(broken).isEmpty();
  }

  @Test
  void shouldFindALinkThatLeadsNowhere(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("there.md"), "# It is here, now\n\n## Twice\n\n## Twice\n");
    Files.writeString(
        folder.resolve("page.md"),
        """
        # A page
        [a](there.md) [b](there.md#it-is-here-now) [c](#a-page) [d](there.md#twice-1)
        [e](https://example.com/no.md) `[f](code.md)`
        ```
        [g](code.md)
        ```
        [h](gone.md) ![i](gone.png) [j](there.md#gone) [k](#gone)
        """);

    assertThat(brokenLinks(folder))
        .extracting(broken -> broken.substring(broken.indexOf("page.md: ") + 9))
        .containsExactly(
            "gone.md: no such file",
            "gone.png: no such file",
            "there.md#gone: no such heading",
            "#gone: no such heading");
  }

  private static List<String> brokenLinks(Path folder) throws IOException {
    List<String> broken = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        broken.addAll(MarkdownPage.read(file).brokenLinks());
      }
    }
    return broken;
  }
}
