package org.cspenrollment.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.example",
        "first.last+tag@sub.partner.example",
        "o'brien@partner.example",
        "x_-!#$%&*/=?^`{|}~@partner.example",
        "administrator@localhost",
        "a@xn--hy1bu3c04i29idvmj9g.xn--3e0b707e"
      })
  void isOneAsItStands(String address) {
    assertThat(EmailAddress.ifOne(address)).map(EmailAddress::value).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "@b.example",
        "a@",
        "a..b@b.example",
        "a.@b.example",
        ".a@b.example",
        "a@b..example",
        "a@.example",
        "a@b.example.",
        "a@-b.example",
        "a@b-.example",
        "a@b_c.example",
        "a b@b.example",
        "a@b.example,c@d.example",
        "A <a@b.example>",
        "\"a b\"@b.example",
        "a@[127.0.0.1]",
        "a@b@c.example",
        "한빛@b.example",
        "a@b.example\r\nBcc: c@d.example",
        "a\u200b@b.example"
      })
  void f16IsNoneThatAServerWouldTake(String address) {
    assertThat(EmailAddress.ifOne(address)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
  }

  @Test
  void isNotLongerThanServersTake() {
    var domain = "d".repeat(63) + "." + "d".repeat(63) + "." + "d".repeat(59) + ".e";

    assertThat(EmailAddress.ifOne("n".repeat(64) + "@b.example")).isPresent();
    assertThat(EmailAddress.ifOne("n".repeat(65) + "@b.example")).isEmpty();
    assertThat(EmailAddress.ifOne("n".repeat(65) + "@" + domain)).isEmpty();
    assertThat(EmailAddress.ifOne("n".repeat(64) + "@" + domain)).isPresent();
    assertThat(EmailAddress.ifOne("n".repeat(64) + "@" + domain + "e")).isEmpty();
    assertThat(EmailAddress.ifOne("a@" + "d".repeat(64) + ".example")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a@한빛클라우드.한국, a@xn--hy1bu3c04i29idvmj9g.xn--3e0b707e",
    "a@bücher.example, a@xn--bcher-kva.example",
    "a@例え。テスト, a@xn--r8jz45g.xn--zckzah"
  })
  void f16ADomainOfLettersOfItsCountryIsKeptAsServersTakeIt(String typed, String kept) {
    assertThat(EmailAddress.ifOne(typed)).map(EmailAddress::value).contains(kept);
    assertThat(EmailAddress.shown(kept)).isEqualTo(typed.replace('。', '.'));
  }

  @Test
  void composedAndDecomposedLettersAreOneAddress() {
    var typed = "a@bücher.example";

    assertThat(EmailAddress.ifOne(Normalizer.normalize(typed, Normalizer.Form.NFD)))
        .isEqualTo(EmailAddress.ifOne(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no address at all", "a@b.example", "a@xn--.example", "a@xn--a.example"})
  void whatIsKeptIsShownWhateverItIs(String kept) {
    assertThat(EmailAddress.shown(kept)).isEqualTo(kept);
  }
}
