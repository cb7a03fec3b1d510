package org.cspenrollment.policy.evaluation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A date as yyyy-MM-dd and nothing else. */
final class IsoDate extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  IsoDate() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
    var text = json.getValueAsString("");
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // no such day: refused below like anything else that is no date
    }
    return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "not yyyy-MM-dd");
  }
}
