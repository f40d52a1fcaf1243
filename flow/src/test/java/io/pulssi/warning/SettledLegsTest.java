package io.pulssi.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.pulssi.cause.LegShare;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledLegsTest {
  @Test
  void shouldSayTheFirstLegsThereAre() {
    List<LegShare> first = legs("phone", .57, "web", .43);
    assertThat(SettledLegs.of(List.of(), first)).isEqualTo(first);
  }

  @Test
  void shouldKeepAClearLegUntilAnotherHasSevenTenths() {
    List<LegShare> web = legs("web", .65, "phone", .35);
    List<LegShare> phone = legs("phone", .69, "web", .31);
    List<LegShare> surely = legs("phone", .7, "web", .3);
    assertThat(SettledLegs.of(web, phone)).isEqualTo(web);
    assertThat(SettledLegs.of(web, surely)).isEqualTo(surely);
    assertThat(SettledLegs.of(surely, web)).as("not two owners in turn").isEqualTo(surely);
  }

  @Test
  void shouldKeepAnUnclearLegUntilAnotherLeadsByThreeTwentieths() {
    List<LegShare> web = legs("web", .51, "phone", .49);
    List<LegShare> near = legs("phone", .57, "web", .43);
    List<LegShare> ahead = legs("phone", .58, "web", .42);
    assertThat(SettledLegs.of(web, near)).isEqualTo(web);
    assertThat(SettledLegs.of(web, ahead)).isEqualTo(ahead);
    List<LegShare> another = legs("phone", .16, "mail", .14);
    assertThat(SettledLegs.of(web, another)).as("which has no share now").isEqualTo(another);
  }

  @Test
  void shouldSayAnewWhenTheSameLegBecomesClearAndNotWhenItsShareMoves() {
    List<LegShare> unclear = legs("web", .59, "phone", .41);
    List<LegShare> clear = legs("web", .6, "phone", .4);
    List<LegShare> clearer = legs("web", .9, "phone", .1);
    assertThat(SettledLegs.of(unclear, clear)).isEqualTo(clear);
    assertThat(SettledLegs.of(clear, clearer)).isEqualTo(clear);
    assertThat(SettledLegs.of(clear, unclear)).isEqualTo(clear);
    assertThat(SettledLegs.of(unclear, legs("web", .55, "phone", .45))).isEqualTo(unclear);
  }

  private static List<LegShare> legs(String first, double share, String second, double rest) {
    return List.of(new LegShare(first, share), new LegShare(second, rest));
  }
}
