package io.pulssi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.config.JourneyMapReader;
import io.pulssi.journey.CurrentMaps;
import io.pulssi.journey.JourneyMaps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapReloadTest {
  private static final String MAP =
      """
      journey: shop
      timezone: Europe/Zurich
      owners:
        web: { name: Web shop, page: web-oncall }
        care: { name: Customer care, page: care-oncall }
      steps:
        - id: order
          owner: web
          sources: { queue-wait: [phone-order] }
        - id: pay
          owner: care
          sources: { queue-wait: [phone-pay] }
      """;

  @TempDir Path folder;
  private Path file;
  private CurrentMaps maps;
  private MapReload reload;

  @BeforeEach
  void shouldHaveAMap() throws IOException {
    file = Files.writeString(folder.resolve("journey.yml"), MAP);
    maps = new CurrentMaps(JourneyMapReader.read(file));
    reload = new MapReload(file, maps);
    look();
    look();
  }

  @AfterEach
  void close() {
    reload.close();
  }

  @Test
  void shouldTakeAMapThatTwoLooksHaveFound() throws IOException {
    Files.writeString(file, MAP.replace("owner: care", "owner: web"));

    look();
    assertThat(owner("pay")).isEqualTo("care");
    look();
    assertThat(owner("pay")).isEqualTo("web");
    assertThat(reload.isRefused()).isFalse();
  }

  @Test
  void shouldKeepTheMapInForceWhileTheOneOnDiskIsBroken() throws IOException {
    Files.writeString(file, MAP.replace("owner: care", "owner: nobody"));
    look();
    look();
    assertThat(owner("pay")).isEqualTo("care");
    assertThat(reload.isRefused()).isTrue();

    Files.delete(file);
    look();
    assertThat(reload.isRefused()).isTrue();

    Files.writeString(file, MAP);
    look();
    look();
    assertThat(reload.isRefused()).isFalse();
  }

  @Test
  void shouldBeContentWithAMapThatWasAwayForAWhile() throws IOException {
    Files.delete(file);
    look();
    assertThat(reload.isRefused()).isTrue();

    Files.writeString(file, MAP);
    look();
    look();
    assertThat(reload.isRefused()).isFalse();
  }

  @Test
  void shouldRefuseAMapThatReadsAnotherTopic() throws IOException {
    Files.writeString(file, MAP.replace("[phone-pay]", "[phone-pay], ticket: [pay]"));
    look();
    look();

    assertThat(reload.isRefused()).isTrue();
    assertThat(maps.get().journey("shop").sources()).hasSize(1);
  }

  @Test
  void shouldTellWhatChanged() {
    String next = MAP.replace("owner: care", "owner: web").replace("id: order", "id: buy");

    assertThat(
            MapChange.between(
                maps.get(), JourneyMaps.of(JourneyMapReader.parse("journey.yml", next))))
        .contains("pay moved from care to web", "buy added", "order removed");
    assertThat(MapChange.between(maps.get(), maps.get())).isEmpty();
  }

  private void look() {
    reload.look();
  }

  private String owner(String step) {
    return maps.get().journey("shop").ownerOf(step).id();
  }
}
