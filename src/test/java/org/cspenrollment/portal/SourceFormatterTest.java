package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Where rules come from, in words. */
class SourceFormatterTest {

  private final SourceFormatter sources = sources();

  private static SourceFormatter sources() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames("messages/portal", "messages/transition");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return new SourceFormatter(new PageFormatter(messages), messages);
  }

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-10-15, ''",
    "2018-12-20, 4",
    "2019-01-01, '4 5'",
    "2020-03-01, '2 4 5'",
    "2024-12-31, '2 4 5'",
    "2025-05-01, '1 2 4 5 6'",
    "2026-08-26, '1 2 3 4 5 6 7'"
  })
  void minor11WhatElseItMeansGrowsWithWhatWasKnown(LocalDate basisDate, String numbers) {
    assertThat(sources.effects(basisDate))
        .isEqualTo(
            Stream.of(numbers.split(" "))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .toList());
  }

  @Test
  void minor22HowSureASourceIsStandsInWords() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    var both = "Requirements, 2018-08-31 [V]; rule: Programme office [DES]";
    assertThat(sources.of(both, LocalDate.of(2018, 10, 15)))
        .isEqualTo(
            "Requirements, 2018-08-31 (read in the source itself); rule: Programme office (set by"
                + " the programme office)");

    LocaleContextHolder.setLocale(Locale.KOREAN);
    assertThat(sources.notes(List.of("A page [2nd]."), LocalDate.of(2018, 10, 15)).get(0))
        .startsWith("A page (")
        .doesNotContain("[2nd]");
  }
}
