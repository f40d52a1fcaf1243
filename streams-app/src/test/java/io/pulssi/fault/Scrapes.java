package io.pulssi.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the metrics of all instances say, also of those that have ended: as of their last scrape.
 */
final class Scrapes {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
  private final Map<Instance, List<String>> latest = new HashMap<>();

  /** Scrapes an instance; one that does not answer keeps what it said before. */
  void look(Instance instance) throws Exception {
    var place = instance.management();
    if (place.isEmpty() || !instance.isAlive()) {
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(place.get().resolve("/metrics"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try {
      String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      latest.put(instance, page.lines().filter(line -> line.startsWith("pulssi_")).toList());
    } catch (IOException e) {
      // it is about to end, or stands still
    }
  }

  /** A counter of all instances, summed over all labels but those that must be there. */
  long total(String name, String... labels) {
    return (long)
        latest.values().stream()
            .flatMap(List::stream)
            .filter(line -> isOf(line, name, labels))
            .mapToDouble(Scrapes::value)
            .sum();
  }

  /** The largest value of a gauge at any instance that runs; 0 without any. */
  double largest(String name) {
    return latest.entrySet().stream()
        .filter(entry -> entry.getKey().isAlive())
        .flatMap(entry -> entry.getValue().stream())
        .filter(line -> isOf(line, name))
        .mapToDouble(Scrapes::value)
        .max()
        .orElse(0);
  }

  private static boolean isOf(String line, String name, String... labels) {
    return line.startsWith(name)
        && "{ ".indexOf(line.charAt(name.length())) >= 0
        && Arrays.stream(labels).allMatch(line::contains);
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }
}
