package io.pulssi.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens a page in the user's browser, where there is one. */
final class BrowserLauncher {
  private BrowserLauncher() {}

  static void show(String url) {
    try {
      new ProcessBuilder(command(url))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // without a browser: the address is in the terminal
    }
  }

  private static List<String> command(String url) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return List.of("open", url);
    }
    return system.contains("win")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
        : List.of("xdg-open", url);
  }
}
