package org.cspenrollment.partner.column;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the fields of a column are; each has its words in both languages. */
public enum SheetFormat {
  TENANT_ID,
  ID,
  NAME,
  COUNTRY,
  TIME_ZONE,
  LANGUAGE,
  CURRENCY,
  EMAIL,
  CONTRACT,
  CHOICE,
  MONTH,
  DATE,
  MONTH_NUMBER,
  AMOUNT,
  RATE,
  COUNT,
  TRUTH;

  /** A text of this format as the value a cell of a workbook holds. */
  Object cell(String text) {
    return switch (this) {
      case DATE -> LocalDate.parse(text);
      case MONTH_NUMBER, AMOUNT, RATE, COUNT -> new BigDecimal(text);
      case TRUTH -> Boolean.valueOf(text);
      default -> text;
    };
  }
}
