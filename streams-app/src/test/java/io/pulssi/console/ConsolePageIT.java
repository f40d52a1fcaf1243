package io.pulssi.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.javalin.config.RoutesConfig;
import io.pulssi.event.StepState;
import io.pulssi.event.Verdict;
import io.pulssi.event.VerdictKind;
import io.pulssi.http.ApiRoutes;
import io.pulssi.http.HttpListener;
import io.pulssi.http.InputRoutes;
import io.pulssi.http.InputState;
import io.pulssi.journey.Source;
import io.pulssi.metrics.InputCounts;
import io.pulssi.testing.Requires;
import io.pulssi.view.ConsoleScene;
import io.pulssi.view.Decided;
import io.pulssi.view.OutputView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real Chromium, on the real listener and API, fed as the output reader feeds it. */
class ConsolePageIT {
  private static final int BYTES_MAX = 300_000;
  private static final List<String> PLACES =
      List.of(
          "",
          "#/bank/everyday-banking",
          "#/bank/internet-banking",
          "#warnings",
          "#warnings/w1",
          "#record",
          "#sources",
          "#/shop");
  private static final String SIMULATION =
      """
      {"journey":"bank","phase":"playing","learned":1.0,"now":"1999-10-31T12:30:00Z","speed":600,
       "types":["understaffing","defect"],
       "steps":[{"step":"internet-banking","types":["defect"]},
                {"step":"everyday-banking","types":["understaffing","defect"]}],
       "incidents":[{"id":"i1","type":"defect","step":"internet-banking","injected":false,
         "from":"1999-10-31T09:30:00Z","to":"1999-10-31T15:00:00Z",
         "toldAt":"1999-10-31T10:05:00Z","surgeAt":"1999-10-31T12:05:00Z","leadSeconds":7200}]}
      """;

  /** Connected; the scene's data are old, and the page says so. */
  private static final String CONNECTED = "connection live old";

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  private final List<Verdict> said = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> injected = new CopyOnWriteArrayList<>();
  private OutputView view = ConsoleScene.trouble();
  private @Nullable ApiRoutes api;
  private @Nullable HttpListener listener;
  private @Nullable BrowserContext context;

  @BeforeAll
  static void launch() {
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
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void serve() {
    serve(0);
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
    stop();
  }

  @Test
  void shouldLoadEveryPlaceWithoutAnErrorAndFromHereAlone() {
    Page page = open(1280, ColorScheme.LIGHT);
    for (String place : PLACES) {
      page.navigate(url() + place);
      assertThat(page.locator(".connection")).hasClass(CONNECTED);
      assertThat(page.locator("main h1").first()).not().isEmpty();
    }
    assertThat(complaints).isEmpty();
    assertThat(asked).isNotEmpty().allMatch(one -> one.startsWith(url()));
  }

  @Test
  void shouldStayUnderItsWeightWithItsChartsDrawn() {
    Page page = open(1280, ColorScheme.LIGHT);
    var responses = new CopyOnWriteArrayList<Response>();
    page.onResponse(responses::add);
    page.navigate(url() + "#/bank/everyday-banking");
    assertThat(page.locator(".plot canvas")).hasCount(3);
    assertThat(asked).contains(url() + "console/lib/uplot.js");
    int bytes =
        responses.stream()
            .filter(response -> !response.url().contains("/api/v1/stream"))
            .mapToInt(response -> response.body().length)
            .sum();
    assertThat(bytes).as("bytes of all answers, unpacked").isBetween(100_000, BYTES_MAX);
  }

  @Test
  void shouldSayAtAFirstLookWhatIsWrongWhereWhomAndSinceWhen() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator("#verdict")).hasText("1 step paged");
    Locator trouble = page.locator(".trouble");
    assertThat(trouble).containsText("Callers wait 95 s where 40 s is usual.");
    assertThat(trouble).containsText("Use the internet bank 70 %");
    assertThat(trouble).containsText("digital-oncall");
    assertThat(trouble).containsText("11:00");
    assertThat(trouble).containsText("1.25 × the paging threshold");
    assertThat(page.locator(".way"))
        .hasText("Path of harm: Use the internet bank → Everyday banking by phone");
    assertThat(page.locator(".edge.harm")).hasCount(1);
    assertThat(node(page, "internet-banking")).containsText("Blind");
    assertThat(node(page, "internet-banking")).containsText("Began here, 70 %");
    assertThat(node(page, "everyday-banking").locator(".state svg")).hasCount(1);
    assertThat(page.locator(".source.silent")).hasText("Tickets: silent");
    assertThat(page.locator(".clock")).containsText("Asia/Jerusalem, GMT+2");
  }

  @Test
  void shouldGoLive() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(node(page, "everyday-banking")).containsText("Paged");
    ConsoleScene.state(view, "everyday-banking", StepState.CLEARING, .4);
    assertThat(node(page, "everyday-banking")).containsText("Clearing");
    assertThat(node(page, "everyday-banking")).containsText("0.40");
    ConsoleScene.slice(view, Decided.TO + 600_000);
    assertThat(page.locator(".clock")).containsText("12:15");
    assertThat(complaints).isEmpty();
  }

  @Test
  void shouldSpeakOfChangesOfStateAndNotOfSlices() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator(".connection")).hasClass(CONNECTED);
    page.evaluate(
        "() => { window.spoken = []; new MutationObserver(() => window.spoken.push("
            + "document.getElementById('news').textContent)).observe("
            + "document.getElementById('news'), {childList: true, characterData: true, subtree: true}); }");
    for (int i = 2; i < 5; i++) {
      ConsoleScene.slice(view, Decided.TO + i * 300_000L);
      ConsoleScene.state(view, "everyday-banking", StepState.PAGED, 1.25 + i * .01);
    }
    assertThat(page.locator(".clock")).containsText("12:25");
    ConsoleScene.state(view, "internet-banking", StepState.WATCH, .7);
    assertThat(page.locator("#news")).hasText("Watch: Use the internet bank.");
    assertThat(page.evaluate("() => window.spoken"))
        .isEqualTo(List.of("Watch: Use the internet bank."));
    assertThat(page.locator("#news")).hasAttribute("aria-live", "polite");
  }

  @Test
  void shouldOpenAStepWithItsSignalsAgainstTheirBands() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    node(page, "everyday-banking").click();
    assertThat(page.locator("main h1")).hasText("Everyday banking by phone");
    assertThat(page.locator("main h1")).isFocused();
    Locator wait = page.locator("article.signal").first();
    assertThat(wait).containsText("Typical wait on the phone");
    assertThat(wait).containsText("96 s");
    assertThat(wait).containsText("40 s (20–70 s)");
    assertThat(wait.locator("canvas")).hasCount(1);
    assertThat(wait.locator("[role=img]"))
        .hasAttribute(
            "aria-label",
            "Typical wait on the phone, last 24 hours: 37 slices with data, from 40 s to 96 s;"
                + " 1 outside the usual band; last 96 s.");
    assertThat(page.locator(".missing"))
        .containsText("72 of 288 calls (25 %) ended because the customer hung up");
    assertThat(page.locator(".missing"))
        .containsText("72 of 720 survey invitations (10 %) were answered. 648 did not reply");
    ConsoleScene.slice(view, Decided.TO + 600_000);
    assertThat(wait.locator("[role=img]"))
        .hasAttribute("aria-label", Pattern.compile(".*38 slices with data.*last 50 s\\."));
  }

  @Test
  void shouldTellAWarningsRecordAndOutcomeAndWhatCouldNotBeUsed() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url() + "#warnings");
    assertThat(page.locator(".warning")).hasCount(2);
    assertThat(page.locator(".warning.CLOSED .outcome")).hasText("Confirmed, 2 h ahead");
    assertThat(page.locator(".warning.PAGED .outcome")).hasText("Not judged yet");
    page.navigate(url() + "#warnings/w1");
    assertThat(page.locator(".revisions li")).hasCount(2);
    page.navigate(url() + "#record");
    assertThat(page.locator("table.record tbody tr").first()).containsText("100 % of 1 judged");
    assertThat(page.locator("table.record tbody tr").first()).containsText("by chance 13 %");
    page.navigate(url() + "#sources");
    assertThat(page.locator("main"))
        .containsText("category: fax (expected: one that a step claims)");
    assertThat(page.locator("main")).containsText("pulssi.ticket.v1 2@");
    assertThat(page.locator("section[aria-labelledby=inputs] tbody tr"))
        .hasText(Pattern.compile("Tickets.*1,240,318.*12.*3.*88.*5,000 about 1 min to go"));
  }

  @Test
  void shouldBeUsableWithAKeyboardAlone() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(node(page, "everyday-banking")).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
    tabTo(page, node(page, "everyday-banking"));
    page.keyboard().press("Enter");
    assertThat(page.locator("main h1")).isFocused();
    tabTo(page, page.locator(".trouble .because a"));
    page.keyboard().press("Enter");
    assertThat(page.locator("main h1.because")).isFocused();
    tabTo(page, page.locator("input[value=TREATED]"));
    page.keyboard().press("Space");
    tabTo(page, page.locator("#by"));
    page.keyboard().type("desk");
    page.keyboard().press("Enter");
    assertThat(page.locator(".said")).containsText("Treated: saved.");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).getVerdict()).isEqualTo(VerdictKind.TREATED);
    assertThat(said.get(0).getWarningId()).isEqualTo("w1");
    assertThat(said.get(0).getBy()).isEqualTo("desk");
  }

  @Test
  void shouldNotScrollSidewaysOnAPhone() {
    Page page = open(390, ColorScheme.LIGHT);
    for (String place : PLACES) {
      page.navigate(url() + place);
      assertThat(page.locator(".connection")).hasClass(CONNECTED);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
          .as(place)
          .isEqualTo(390);
    }
    page.navigate(url());
    assertThat(page.locator(".node-list > li")).hasCount(2);
  }

  @Test
  void shouldSurviveARestartOfTheServer() {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator("#verdict")).hasText("1 step paged");
    int port = requireNonNull(listener).port();
    stop();
    assertThat(page.locator(".connection")).containsText("Connection lost, trying again");
    assertThat(page.locator("#verdict")).hasText("1 step paged");

    view = ConsoleScene.quiet();
    serve(port);

    assertThat(page.locator(".connection"))
        .hasClass(CONNECTED, new LocatorAssertions.HasClassOptions().setTimeout(30_000));
    assertThat(page.locator("#verdict")).hasText("Nothing is paged");
    ConsoleScene.state(view, "internet-banking", StepState.WATCH, .7);
    assertThat(node(page, "internet-banking")).containsText("Watch");
  }

  @Test
  void shouldListManyStepsInATableWithAFilter() {
    for (int i = 0; i < 70; i++) {
      ConsoleScene.state(view, "step-" + i, StepState.NORMAL, i * .001);
    }
    Page page = open(390, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator("tbody tr")).hasCount(72);
    assertThat(page.locator("tbody tr").first()).containsText("Everyday banking by phone");
    page.locator("#step-filter").fill("step-6");
    assertThat(page.locator("tbody tr")).hasCount(11);
    assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(390);
    ConsoleScene.state(view, "step-63", StepState.WATCH, .7);
    assertThat(page.locator("tbody tr").first()).containsText("step-63");
    assertThat(page.locator("#step-filter")).hasValue("step-6");
  }

  @Test
  void shouldTellTheSimulationsTruthBesideWhatPulssiSaid() {
    stop();
    listener =
        HttpListener.start("127.0.0.1", 0, ConsolePage.ofSimulation(), api(), this::simulation);
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator(".scenes li"))
        .hasText(
            new Pattern[] {
              Pattern.compile("TruthIt began11:30"),
              Pattern.compile("PulssiFirst watch12:0030 min after it began"),
              Pattern.compile("PulssiPaged digital-oncall12:0535 min after it began"),
              Pattern.compile("TruthComplaints surge14:052 h 35 min after it began"),
              Pattern.compile("PulssiLead2 hbefore the complaints")
            });
    page.locator("#inject-step").selectOption("everyday-banking");
    page.locator(".inject button").click();
    assertThat(page.locator(".inject [role=status]"))
        .hasText("It begins at Everyday banking by phone.");
    assertThat(injected)
        .containsExactly("{\"type\":\"understaffing\",\"step\":\"everyday-banking\"}");
    assertThat(complaints).isEmpty();
  }

  @Test
  void shouldAskForATokenWithoutAScript() {
    Page page = open(390, ColorScheme.DARK);
    page.navigate(url() + "login");
    assertThat(page.locator("#token")).isFocused();
    assertThat(page.locator("form")).hasAttribute("action", "/login");
    assertThat(complaints).isEmpty();
  }

  @Test
  void shouldSayWhenNoBrokerAnswers() {
    ConsoleScene.connected(view, false);
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    assertThat(page.locator(".connection")).containsText("No broker answers");
  }

  @Test
  void shouldHaveNoBarrierThatAxeFinds() throws IOException {
    String axe = resource("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js");
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open(1280, scheme);
      for (String place : PLACES) {
        page.navigate(url() + place);
        assertThat(page.locator(".connection")).hasClass(CONNECTED);
        page.evaluate(axe);
        assertThat(
                page.evaluate(
                    "() => axe.run(document).then(found => found.violations.flatMap(one =>"
                        + " one.nodes.map(node => one.impact + ' ' + one.id + ' ' + node.html + ' '"
                        + " + node.failureSummary)))"))
            .as("%s %s", scheme, place)
            .isEqualTo(List.of());
      }
      page.context().close();
    }
  }

  @Test
  void shouldThinkRight() throws IOException {
    Page page = open(1280, ColorScheme.LIGHT);
    page.navigate(url());
    String failed = (String) page.evaluate(resource("console-thoughts.js"));
    assertThat(failed).isEmpty();
  }

  private Page open(int width, ColorScheme scheme) {
    context =
        requireNonNull(browser)
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 844)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(request -> asked.add(request.url()));
    return page;
  }

  private static Locator node(Page page, String step) {
    return page.locator(".node[href='#/bank/" + step + "']");
  }

  private static void tabTo(Page page, Locator wanted) {
    for (int i = 0; i < 60; i++) {
      if ((boolean) wanted.evaluate("node => node === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("not reached by Tab: " + wanted);
  }

  private void serve(int port) {
    listener = HttpListener.start("127.0.0.1", port, new ConsolePage(), api(), inputs());
  }

  private ApiRoutes api() {
    var routes =
        new ApiRoutes(() -> Map.of("bank", Decided.bank()), view, said::add, "Topologies:\n");
    api = routes;
    return routes;
  }

  private static InputRoutes inputs() {
    var counts = new InputCounts(1_240_318, 7, 12, 3, 88);
    var tickets = new InputState(Source.TICKET, counts, 5_000, OptionalLong.of(42));
    return new InputRoutes(() -> List.of(tickets));
  }

  /** What a simulation tells, in the shape of its contract. */
  private void simulation(RoutesConfig routes) {
    HttpListener.answer(
        routes,
        "/api/v1/demo",
        request -> request.contentType("application/json").result(SIMULATION));
    routes.post(
        "/api/v1/demo/incidents",
        request -> {
          injected.add(request.body());
          request.status(202).contentType("application/json").result("{}");
        });
  }

  private void stop() {
    if (api != null && listener != null) {
      api.close();
      listener.close();
      api = null;
      listener = null;
    }
  }

  private String url() {
    return requireNonNull(listener).url();
  }

  private static String resource(String name) throws IOException {
    try (var in = requireNonNull(ConsolePageIT.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
