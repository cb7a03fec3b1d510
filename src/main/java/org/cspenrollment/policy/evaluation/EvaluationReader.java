package org.cspenrollment.policy.evaluation;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.platform.input.JsonDay;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * Reads evaluation requests to the letter: no unknown fields, no text for a number, no fraction for
 * a count, dates as yyyy-MM-dd only. It does not depend on how the application's JSON is set up.
 */
public final class EvaluationReader {

  private static final ObjectReader READER = reader();

  private EvaluationReader() {}

  /**
   * Reads a body.
   *
   * @throws ProblemException 400 with the field that cannot be read
   */
  public static EvaluationBody read(byte[] body) {
    try {
      EvaluationBody read = READER.readValue(body);
      if (read == null) {
        throw malformed(List.of(new ProblemException.FieldError("", "must be an object")));
      }
      return read;
    } catch (JsonMappingException e) {
      throw malformed(List.of(UnreadableField.of(e)));
    } catch (IOException e) {
      throw malformed(List.of());
    }
  }

  static ProblemException malformed(List<ProblemException.FieldError> errors) {
    return ProblemException.malformed(
        "malformed-request",
        "The request is not an evaluation request: see the fields named, or the description of the API.",
        errors.toArray(ProblemException.FieldError[]::new));
  }

  private static ObjectReader reader() {
    var mapper =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .addModule(new SimpleModule().addDeserializer(LocalDate.class, new JsonDay()))
            .withCoercionConfigDefaults(
                coercion ->
                    coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .build();
    return mapper.readerFor(EvaluationBody.class);
  }
}
