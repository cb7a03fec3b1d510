package org.cspenrollment.partner.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.TenantFields;
import org.cspenrollment.partner.TenantSheet;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.column.SheetGuide;
import org.cspenrollment.portal.ImportResultFormatter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of the columns of a file is what its importer goes by. */
class ImportSheetsTest {

  /** Reads a row, and says what is wrong with it. */
  interface Reading {

    List<String> errors(Map<String, String> row);
  }

  static Stream<Arguments> sheets() {
    Reading tenants = row -> errors(row, TenantFields::read);
    Reading revenue =
        row ->
            errors(
                row,
                fields ->
                    RevenueFields.read(new TenantId("KR-00000"), fields, YearMonth.of(2018, 9)));
    return Stream.of(
        Arguments.of(TenantSheet.GUIDE, tenants), Arguments.of(RevenueFields.GUIDE, revenue));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void theRowOfTheTemplateIsAccepted(SheetGuide guide, Reading reading) {
    assertThat(reading.errors(example(guide))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void whatHasToBeFilledIsRefusedEmptyAndNothingElseIs(SheetGuide guide, Reading reading) {
    for (var column : guide.columns()) {
      var row = example(guide);
      row.put(column.name(), "");
      if (column.need() == SheetColumn.Need.FILLED) {
        assertThat(reading.errors(row)).contains(column.name() + " must not be empty");
      } else if (!isOfARate(column)) {
        assertThat(reading.errors(row)).isEmpty();
      }
    }
  }

  /** The rate and its day are needed for a currency that is no dollar, as in the example. */
  private static boolean isOfARate(SheetColumn column) {
    return column.name().equals("usdRate") || column.name().equals("rateDate");
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyRuleHasItsWordsInBothLanguages(SheetGuide guide, Reading reading) {
    var wrong = new ArrayList<String>();
    for (var value :
        List.of("", "?", "2018-02-30", "2009-01-01", "1899-01", "0", "a".repeat(300))) {
      for (var column : guide.columns()) {
        var row = example(guide);
        row.put(column.name(), value);
        wrong.addAll(reading.errors(row));
      }
    }

    assertThat(wrong).hasSizeGreaterThan(30);
    for (var language : List.of(Locale.ROOT, Locale.KOREAN)) {
      var words = ResourceBundle.getBundle("messages/transition", language);
      assertThat(wrong)
          .allSatisfy(
              error ->
                  assertThat(words.keySet())
                      .contains(
                          "portal.csv."
                              + ImportResultFormatter.key(
                                  error.substring(error.indexOf(' ') + 1))));
    }
  }

  private static Map<String, String> example(SheetGuide guide) {
    var row = new HashMap<String, String>();
    guide.columns().forEach(column -> row.put(column.name(), column.example()));
    return row;
  }

  private static List<String> errors(
      Map<String, String> row, java.util.function.Consumer<FieldReader> reader) {
    var errors = new ArrayList<String>();
    reader.accept(
        new FieldReader(row::get, (column, message) -> errors.add(column + " " + message)));
    return errors;
  }
}
