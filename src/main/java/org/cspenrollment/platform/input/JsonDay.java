package org.cspenrollment.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a {@link TypedDay} of a body; a number, an empty text or another form is refused. */
public final class JsonDay extends StdScalarDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  public JsonDay() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
    }
    var day = TypedDay.ifOne(json.getText());
    return day.isPresent()
        ? day.get()
        : (LocalDate) context.handleWeirdStringValue(LocalDate.class, "", TypedDay.RULE);
  }
}
