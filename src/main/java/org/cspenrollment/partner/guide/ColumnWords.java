package org.cspenrollment.partner.guide;

import java.util.Locale;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.guide.ImportColumns.ImportColumn;
import org.cspenrollment.platform.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a column in both languages. */
@Component
class ColumnWords {

  private final MessageSource messages;

  ColumnWords(MessageSource messages) {
    this.messages = messages;
  }

  /** A column of this kind of file. */
  ImportColumn of(String guide, SheetColumn column) {
    return new ImportColumn(
        column.name(),
        column.need(),
        both("import.need." + column.need()),
        both("import.column." + guide + "." + column.name()),
        both("import.format." + column.format(), String.join(", ", column.values())),
        column.example());
  }

  private Bilingual both(String key, Object... values) {
    return new Bilingual(
        messages.getMessage(key, values, Locale.ENGLISH),
        messages.getMessage(key, values, Locale.KOREAN));
  }
}
