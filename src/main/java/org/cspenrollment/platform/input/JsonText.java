package org.cspenrollment.platform.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads text of a body by the one rule of {@link PlainText}: a number or a truth value is no text,
 * and only what is marked as {@link Lines} has line ends.
 */
public final class JsonText extends StdScalarDeserializer<String>
    implements ContextualDeserializer {

  private static final long serialVersionUID = 1L;

  private final boolean lines;

  public JsonText() {
    this(false);
  }

  private JsonText(boolean lines) {
    super(String.class);
    this.lines = lines;
  }

  @Override
  public JsonDeserializer<?> createContextual(
      DeserializationContext context, @Nullable BeanProperty property) {
    return new JsonText(property != null && property.getAnnotation(Lines.class) != null);
  }

  @Override
  public @Nullable String deserialize(JsonParser json, DeserializationContext context)
      throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, json);
    }
    var text = json.getText();
    var fault = lines ? PlainText.faultOfLines(text) : PlainText.faultOfLine(text);
    if (fault.isPresent()) {
      throw new UnacceptableText(json, fault.get());
    }
    return PlainText.normal(text);
  }
}
