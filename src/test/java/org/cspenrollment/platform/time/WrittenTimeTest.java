package org.cspenrollment.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How days and times are written, in each language. */
class WrittenTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | October 15, 2018 | September 17, 2018 21:05 | September 17, 2018 21:05:59
          ko | 2018년 10월 15일 | 2018년 9월 17일 21:05 | 2018년 9월 17일 21:05:59
          """)
  void minor10And26ADayHasOneFormInALanguageAndAClockHas24Hours(
      String language, String day, String minute, String second) {
    var locale = Locale.forLanguageTag(language);
    var at = Instant.parse("2018-09-17T12:05:59Z").atZone(ZoneId.of("Asia/Seoul"));

    assertThat(WrittenTime.day(LocalDate.of(2018, 10, 15), locale)).isEqualTo(day);
    assertThat(WrittenTime.minute(at, locale)).isEqualTo(minute);
    assertThat(WrittenTime.second(at, locale)).isEqualTo(second);
  }

  @Test
  void minor10DaysInASentenceOfATableHaveTheFormOfTheReader() {
    assertThat(WrittenTime.inSentence("It ends on 2019-09-19.", Locale.ENGLISH))
        .isEqualTo("It ends on September 19, 2019.");
    assertThat(WrittenTime.inSentence("2019-09-19까지 이어집니다. A-2018-1", Locale.KOREAN))
        .isEqualTo("2019년 9월 19일까지 이어집니다. A-2018-1");
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Seoul, en, Korean Time, false",
    "Asia/Seoul, ko, 대한민국 시간, false",
    "America/Sao_Paulo, en, Brasilia Time, false",
    "Europe/London, en, British Time, false",
    "Etc/UTC, ko, UTC, true",
    "UTC, en, UTC, true"
  })
  void aZoneIsCalledAsItsPeopleCallIt(String zone, String language, String called, boolean utc) {
    assertThat(WrittenTime.zone(ZoneId.of(zone), Locale.forLanguageTag(language)))
        .isEqualTo(called);
    assertThat(WrittenTime.isUtc(ZoneId.of(zone))).isEqualTo(utc);
  }
}
