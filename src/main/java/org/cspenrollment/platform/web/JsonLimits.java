package org.cspenrollment.platform.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much JSON is read, and how strictly. */
@Configuration(proxyBeanMethods = false)
class JsonLimits {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxDocumentLength(1 << 20)
          .maxNestingDepth(32)
          .maxStringLength(100_000)
          .maxNumberLength(40)
          .maxNameLength(200)
          .build();

  @Bean
  Jackson2ObjectMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .featuresToEnable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .featuresToDisable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .postConfigurer(
                json ->
                    json.getFactory()
                        .setStreamReadConstraints(LIMITS)
                        .configure(
                            StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true));
  }
}
