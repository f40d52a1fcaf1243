package io.pulssi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what ships, in CycloneDX's format, as the build has just made it. */
class SbomIT {
  private static final Path SBOM = Path.of("target", "pulssi-sbom.json");
  private static final Path LIB = Path.of("target", "lib");

  @Test
  void shouldListEveryLibraryThatShipsWithItsVersionAndLicence() throws Exception {
    assumeTrue(Files.exists(SBOM), "no " + SBOM + ": Maven makes it only when it is online");
    JsonNode sbom = new ObjectMapper().readTree(SBOM.toFile());

    assertThat(sbom.required("bomFormat").asText()).isEqualTo("CycloneDX");
    Set<String> listed = new TreeSet<>();
    List<String> unlicensed = new ArrayList<>();
    for (JsonNode component : sbom.required("components")) {
      String name = component.required("name").asText();
      listed.add(name + "-" + component.required("version").asText());
      if (component.path("licenses").isEmpty()
          && !component.path("group").asText().equals("io.pulssi")) {
        unlicensed.add(name);
      }
    }
    assertThat(shipped())
        .isNotEmpty()
        .allSatisfy(jar -> assertThat(listed).anyMatch(jar::startsWith));
    assertThat(unlicensed).isEmpty();
  }

  /** Jars without their suffix: name, version, and for some a classifier. */
  private static Set<String> shipped() throws Exception {
    try (Stream<Path> jars = Files.list(LIB)) {
      return jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
