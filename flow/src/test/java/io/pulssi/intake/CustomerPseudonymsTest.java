package io.pulssi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CustomerPseudonymsTest {
  private static final byte[] KEY = HexFormat.of().parseHex("0b".repeat(20));

  /** The first test case of RFC 4231, section 4.2, cut to 128 bits. */
  @Test
  void shouldBeTheStandardsHmacCutShort() {
    assertThat(CustomerPseudonyms.keyedWith(KEY).hiding().apply("Hi There"))
        .isEqualTo(
            java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b")));
  }

  @Property
  void shouldKeepCustomersApartAndTheSameOneTogether(@ForAll String one, @ForAll String other) {
    var hiding = CustomerPseudonyms.keyedWith(KEY).hiding();

    assertThat(hiding.apply(one)).hasSize(22).isEqualTo(hiding.apply(one));
    assertThat(hiding.apply(one).equals(hiding.apply(other))).isEqualTo(one.equals(other));
  }

  @Test
  void shouldDependOnTheKey() {
    assertThat(CustomerPseudonyms.keyedWith(new byte[16]).hiding().apply("c"))
        .isNotEqualTo(CustomerPseudonyms.keyedWith(KEY).hiding().apply("c"));
  }
}
