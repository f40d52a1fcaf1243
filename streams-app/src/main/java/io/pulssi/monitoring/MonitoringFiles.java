package io.pulssi.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pulssi.journey.JourneyMaps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The files for Prometheus and Alertmanager. The same maps and options give the same bytes.
 *
 * @param texts by path within the folder they go to
 * @param secrets names of the files that Alertmanager will look for in its folder of secrets
 */
public record MonitoringFiles(SortedMap<String, String> texts, SortedSet<String> secrets) {
  private static final String PACKED = "/io/pulssi/monitoring/";

  /** Files copied from the jar, with the addresses filled in. */
  private static final Map<String, String> COPIED =
      Map.of(
          "prometheus.yml", "prometheus.yml",
          "runbook.md", "runbook.md",
          "pulssi.tmpl", "alertmanager/pulssi.tmpl",
          "rules/pulssi-alerts.yml", "rules/pulssi-alerts.yml",
          "rules/pulssi-recording.yml", "rules/pulssi-recording.yml");

  /** Wraps both as unmodifiable. */
  public MonitoringFiles {
    texts = Collections.unmodifiableSortedMap(texts);
    secrets = Collections.unmodifiableSortedSet(secrets);
  }

  /** The files for these journeys. */
  public static MonitoringFiles of(JourneyMaps maps, PagingOptions pager, LinkAddresses addresses) {
    SortedMap<String, String> texts = new TreeMap<>();
    COPIED.forEach((to, from) -> texts.put(to, addresses.in(packed(from))));
    OwnerPages pages = OwnerPages.of(maps);
    ReceiverTexts receivers = new ReceiverTexts(pages, pager);
    texts.put(
        "alertmanager.yml",
        """
        # Written by `./pulssi monitoring` for %s.
        # Write it again when owners or their pages change. Secrets are in files that this one names.
        %stemplates: ["pulssi.tmpl"]

        %s
        %s
        %s"""
            .formatted(
                String.join(", ", maps.byId().keySet()),
                receivers.global(),
                new RouteTexts(pages).text(pager.watchdog()),
                packed("alertmanager/inhibit-rules.yml"),
                receivers.text()));
    return new MonitoringFiles(texts, receivers.secrets());
  }

  /** The files that exist in a folder already. */
  public List<Path> presentIn(Path folder) {
    return texts.keySet().stream().map(folder::resolve).filter(Files::exists).toList();
  }

  /** Writes all of them, over what is there. */
  public void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : texts.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Path parent = to.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(to, file.getValue());
    }
  }

  private static String packed(String name) {
    try (InputStream stream = MonitoringFiles.class.getResourceAsStream(PACKED + name)) {
      if (stream == null) {
        throw new IllegalStateException(PACKED + name + ": missing (expected: in the jar)");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
