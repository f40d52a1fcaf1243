package io.pulssi.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.runtime.Http;
import io.pulssi.runtime.HttpListener;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsolePageTest {
  private static final int BYTES_MAX = 100_000;
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

  private final HttpListener listener = HttpListener.start("127.0.0.1", 0, new ConsolePage());
  private final Http http = new Http(listener);

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void shouldServeEverythingThePageAsksForFromHereAlone() throws Exception {
    HttpResponse<String> page = http.get("/");
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    int bytes = page.body().length();
    for (String reference : references(page.body())) {
      assertThat(reference).matches("/.*|#.*");
      if (reference.startsWith("/console/")) {
        HttpResponse<String> file = http.get(reference);
        assertThat(file.statusCode()).as(reference).isEqualTo(200);
        assertThat(file.body().replace("http://www.w3.org/2000/svg", ""))
            .doesNotContain("http:", "https:");
        bytes += file.body().length();
      }
    }
    assertThat(bytes).isBetween(10_000, BYTES_MAX);
  }

  @Test
  void shouldNeedNothingThatItsOwnPolicyForbids() throws Exception {
    String page = http.get("/").body();
    assertThat(page).doesNotContain("<style").doesNotContain("style=").doesNotContain("onclick");
    assertThat(page).doesNotContainPattern("<script(?![^>]*src=)");
    assertThat(http.get("/console/console.js").body())
        .doesNotContain("innerHTML")
        .doesNotContain("insertAdjacentHTML")
        .doesNotContain("eval(")
        .doesNotContain("document.write");
  }

  private static List<String> references(String page) {
    return REFERENCE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
