package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserMarkTest {

  private static final LocalDate DAY = LocalDate.of(2018, 9, 17);
  private final BrowserMark mark = new BrowserMark(new byte[32]);
  private final String value = mark.value("hanul", Optional.empty(), DAY);

  @Test
  void aBrowserIsKnownForTheAccountThatSignedInOnItAndKeepsItsId() {
    var id = mark.id(value, "Hanul", DAY);

    assertThat(id).isPresent();
    assertThat(mark.id(mark.value("hanul", id, DAY.plusDays(300)), "hanul", DAY.plusDays(400)))
        .isEqualTo(id);
  }

  @Test
  void sec9_whatIsForgedOldOrSomebodyElsesIsNotKnown() {
    assertThat(mark.id(value, "nordwind", DAY)).isEmpty();
    assertThat(new BrowserMark(new byte[] {1}).id(value, "hanul", DAY)).isEmpty();
    assertThat(mark.id(value, "hanul", DAY.plusDays(BrowserMark.DAYS + 1))).isEmpty();
    for (var garbled : new String[] {"", "x", value + "x", "0" + value.substring(1), "a.b.c"}) {
      if (!garbled.equals(value)) {
        assertThat(mark.id(garbled, "hanul", DAY)).as(garbled).isEmpty();
      }
    }
  }

  @Test
  void neitherNameNorValueTellsTheAccount() {
    assertThat(mark.name("hanul") + value).doesNotContain("hanul");
    assertThat(mark.name("hanul")).isEqualTo(mark.name("HANUL")).isNotEqualTo(mark.name("kaede"));
  }
}
