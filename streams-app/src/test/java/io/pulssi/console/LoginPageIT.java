package io.pulssi.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.pulssi.http.ApiRoutes;
import io.pulssi.http.HttpListener;
import io.pulssi.http.TokenAccess;
import io.pulssi.testing.Requires;
import io.pulssi.view.ConsoleScene;
import io.pulssi.view.Decided;
import io.pulssi.view.OutputView;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in, in a real Chromium, on a listener guarded as it is in life. */
class LoginPageIT {
  private static final String TOKEN = "correct-horse-battery";

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final OutputView view = ConsoleScene.trouble();
  private final ApiRoutes api =
      new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, word -> {}, "");
  private final HttpListener listener =
      HttpListener.start(
          "127.0.0.1",
          0,
          new TokenAccess(TOKEN, System::currentTimeMillis),
          api,
          new ConsolePage());
  private Playwright playwright;
  private Browser browser;

  @BeforeEach
  void launch() {
    Path chromium = Requires.command("chromium");
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
  }

  @AfterEach
  void close() {
    if (playwright != null) {
      playwright.close();
    }
    api.close();
    listener.close();
  }

  @Test
  void shouldComeToThePlaceThatWasAskedForAlsoAfterAWrongToken() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(listener.url() + "#/bank/everyday-banking");
    assertThat(page).hasURL(listener.url() + "login#/bank/everyday-banking");
    screenshot(page, "login-1280.png");
    page.locator("#token").fill("wrong-horse-battery");
    page.locator("button").click();
    assertThat(page.locator("[role=alert]")).hasText("Wrong token.");
    page.locator("a").click();
    page.locator("#token").fill(TOKEN);
    page.locator("button").click();
    assertThat(page).hasURL(listener.url() + "#/bank/everyday-banking");
    assertThat(page.locator(".connection")).hasClass(Pattern.compile("live"));
    assertThat(page.locator("main h1").first()).containsText("Everyday banking");
    complaints.removeIf(one -> one.contains("401"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void shouldFindTheSessionByALinkFromElsewhere() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(listener.url() + "login");
    page.locator("#token").fill(TOKEN);
    page.locator("button").click();
    assertThat(page).hasURL(listener.url());
    String elsewhere = listener.url().replace("127.0.0.1", "localhost");
    page.navigate(elsewhere + "login");
    page.evaluate(
        "url => { const a = document.createElement('a'); a.href = url; document.body.append(a); a.click(); }",
        listener.url() + "#warnings");
    assertThat(page).hasURL(listener.url() + "#warnings");
  }

  @Test
  void shouldKeepTheThemeThatWasChosen() {
    Page page = open(390, ColorScheme.LIGHT);
    page.navigate(listener.url() + "login");
    screenshot(page, "login-390.png");
    page.evaluate("() => window.pulssiTheme.choose('dark')");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat((boolean) page.evaluate("() => window.pulssiTheme.isDark()")).isTrue();
    assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(390);
    screenshot(page, "login-390-dark.png");
    assertThat(complaints).isEmpty();
  }

  private Page open(int width, ColorScheme scheme) {
    Page page =
        browser
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(scheme))
            .newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", name)));
  }
}
