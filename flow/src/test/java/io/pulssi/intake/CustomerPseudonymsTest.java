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
    assertThat(CustomerPseudonyms.keyedWith(KEY).pseudonym().of("Hi There"))
        .isEqualTo(
            java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex("b0344c61d8db38535ca8afceaf0bf12b")));
  }

  @Property
  void shouldKeepCustomersApartAndTheSameOneTogether(@ForAll String one, @ForAll String other) {
    var pseudonym = CustomerPseudonyms.keyedWith(KEY).pseudonym();

    assertThat(pseudonym.of(one)).hasSize(22).isEqualTo(pseudonym.of(one));
    assertThat(pseudonym.of(one).equals(pseudonym.of(other))).isEqualTo(one.equals(other));
  }

  @Test
  void shouldDependOnTheKey() {
    assertThat(CustomerPseudonyms.keyedWith(new byte[16]).pseudonym().of("c"))
        .isNotEqualTo(CustomerPseudonyms.keyedWith(KEY).pseudonym().of("c"));
  }
}
