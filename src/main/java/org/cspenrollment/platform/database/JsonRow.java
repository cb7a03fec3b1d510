package org.cspenrollment.platform.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A row that came as JSON among others, read by its columns as if the cursor of a result stood on
 * it: whoever reads rows of a table need not know how they came.
 */
final class JsonRow implements InvocationHandler {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final Map<Class<?>, Function<String, Object>> OBJECTS =
      Map.of(
          String.class, text -> text,
          UUID.class, UUID::fromString,
          LocalDate.class, LocalDate::parse,
          OffsetDateTime.class, OffsetDateTime::parse,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          Boolean.class, Boolean::valueOf);

  private final JsonNode columns;

  private JsonRow(JsonNode columns) {
    this.columns = columns;
  }

  /** The rows of a JSON array; none where there is no array. */
  static List<ResultSet> all(@Nullable String array) throws JsonProcessingException {
    return array == null
        ? List.of()
        : StreamSupport.stream(JSON.readTree(array).spliterator(), false)
            .map(columns -> proxy(ResultSet.class, new JsonRow(columns)))
            .toList();
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] given)
      throws SQLFeatureNotSupportedException {
    var value = columns.get((String) given[0]);
    if (value == null) {
      throw new SQLFeatureNotSupportedException("There is no column " + given[0]);
    }
    var text = text(value);
    return switch (method.getName()) {
      case "getString" -> text;
      case "getInt" -> text == null ? 0 : Integer.parseInt(text);
      case "getLong" -> text == null ? 0L : Long.parseLong(text);
      case "getBoolean" -> Boolean.parseBoolean(text);
      case "getBigDecimal" -> text == null ? null : new BigDecimal(text);
      case "getBytes" -> text == null ? null : HexFormat.of().parseHex(text, 2, text.length());
      case "getTimestamp" -> text == null ? null : Timestamp.valueOf(LocalDateTime.parse(text));
      case "getObject" -> object((Class<?>) given[1], text);
      case "getArray" -> text == null ? null : array(value);
      default -> throw new SQLFeatureNotSupportedException(method.getName());
    };
  }

  private static @Nullable Object object(Class<?> type, @Nullable String text)
      throws SQLFeatureNotSupportedException {
    var reading = OBJECTS.get(type);
    if (reading == null) {
      throw new SQLFeatureNotSupportedException("Nothing is read as " + type);
    }
    return text == null ? null : reading.apply(text);
  }

  /** A column of JSON is its text. */
  private static @Nullable String text(JsonNode value) {
    return value.isNull() ? null : value.isValueNode() ? value.asText() : value.toString();
  }

  private static Array array(JsonNode values) {
    var texts =
        StreamSupport.stream(values.spliterator(), false)
            .map(JsonNode::asText)
            .toArray(String[]::new);
    return proxy(
        Array.class,
        (proxy, method, given) -> {
          if (method.getName().equals("getArray")) {
            return texts;
          }
          throw new SQLFeatureNotSupportedException(method.getName());
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
