package io.pulssi.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The queries of the dashboards. */
final class Panels {
  static final Path DASHBOARDS = Path.of("../monitoring/dashboards");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Panels() {}

  /**
   * One query.
   *
   * @param expression as it stands in the dashboard, with variables
   * @param instant whether only the newest value is asked for
   */
  record Query(String dashboard, String panel, String expression, boolean instant) {
    /** As Grafana would send it for this journey and step, and all owners. */
    String of(String journey, String step) {
      return expression
          .replace("step=~\"$step\"", "step=~\".*\"")
          .replace("$step", step)
          .replace("$journey", journey)
          .replace("$owner", ".*")
          .replace("$signal", ".*")
          .replace("$__rate_interval", "1m");
    }
  }

  static List<Query> all() throws IOException {
    List<Query> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(DASHBOARDS)) {
      for (Path file : files.sorted().toList()) {
        JsonNode dashboard = JSON.readTree(file.toFile());
        String uid = dashboard.path("uid").asText();
        for (JsonNode panel : dashboard.path("panels")) {
          for (JsonNode target : panel.path("targets")) {
            all.add(
                new Query(
                    uid,
                    panel.path("title").asText(),
                    target.path("expr").asText(),
                    target.path("instant").asBoolean()));
          }
        }
        for (JsonNode marker : dashboard.path("annotations").path("list")) {
          all.add(
              new Query(
                  uid,
                  "annotations: " + marker.path("name").asText(),
                  marker.path("target").path("expr").asText(),
                  false));
        }
      }
    }
    return all;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
