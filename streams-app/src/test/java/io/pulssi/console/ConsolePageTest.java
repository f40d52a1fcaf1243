package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.http.Http;
import io.pulssi.http.HttpListener;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsolePageTest {
  private static final int BYTES_MAX = 300_000;
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from '(\\.[^']+)'");

  /** Asked for when the first chart is drawn. */
  private static final List<String> LATER =
      List.of("/console/lib/uplot.js", "/console/lib/uplot.css");

  private final HttpListener listener = HttpListener.start("127.0.0.1", 0, new ConsolePage());
  private final Http http = new Http(listener);

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void shouldServeEverythingThePageAsksForFromHereAlone() throws Exception {
    Map<String, String> files = files();
    assertThat(files.keySet())
        .containsAll(
            ConsolePage.MODULES.stream().map(name -> "/console/page/" + name + ".js").toList());
    assertThat(files.values().stream().mapToInt(ConsolePageTest::bytes).sum())
        .isBetween(100_000, BYTES_MAX);
    files.forEach(
        (path, body) -> {
          if (!path.startsWith("/console/lib/")) {
            assertThat(body.replace("http://www.w3.org/2000/svg", ""))
                .as(path)
                .doesNotContain("http:", "https:");
          }
        });
  }

  @Test
  void shouldNeedNothingThatItsOwnPolicyForbids() throws Exception {
    for (String path : List.of("/", "/login")) {
      String page = http.get(path).body();
      assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain("onclick");
      assertThat(page).doesNotContainPattern("<script(?![^>]*src=)");
    }
    files()
        .forEach(
            (path, body) -> {
              if (!path.startsWith("/console/lib/")) {
                assertThat(body)
                    .as(path)
                    .doesNotContain("innerHTML", "insertAdjacentHTML", "dangerouslySet")
                    .doesNotContain("eval(", "document.write", "new Function");
              }
            });
  }

  @Test
  void shouldServeTheLibrariesWithTheirLicences() throws Exception {
    assertThat(http.get("/console/lib/licences.txt").body())
        .contains("dagre 3.1.3", "Chris Pettitt", "Preact 10.28.0", "Jason Miller")
        .contains("uPlot 1.6.30", "Leon Sorokin");
  }

  @Test
  void shouldServeDagreAsItWasPublished() throws Exception {
    byte[] dagre = http.get("/console/lib/dagre.js").body().getBytes(StandardCharsets.UTF_8);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(dagre);
    assertThat(HexFormat.of().formatHex(hash))
        .as("dist/dagre.esm.js of the npm package @dagrejs/dagre 3.1.3")
        .isEqualTo("b0ddaf4af1417bec9bd89373a3a3987f081727d6cc6d95fc40dbf85a19bdf3b0");
  }

  /** By path, each followed from the page and from the modules it names. */
  private Map<String, String> files() throws Exception {
    var files = new TreeMap<String, String>();
    var asked = new ArrayDeque<>(List.of("/"));
    asked.addAll(LATER);
    while (!asked.isEmpty()) {
      String path = asked.remove();
      if (files.containsKey(path) || path.startsWith("/api/") || path.contains("#")) {
        continue;
      }
      HttpResponse<String> file = http.get(path);
      assertThat(file.statusCode()).as(path).isEqualTo(200);
      files.put(path, file.body());
      asked.addAll(references(path, file.body()));
    }
    return files;
  }

  private static List<String> references(String path, String body) {
    Pattern pattern = path.endsWith(".js") ? IMPORT : REFERENCE;
    Stream<String> found =
        pattern.matcher(body).results().map((MatchResult match) -> match.group(1));
    return found.map(reference -> URI.create(path).resolve(reference).toString()).toList();
  }

  private static int bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8).length;
  }
}
