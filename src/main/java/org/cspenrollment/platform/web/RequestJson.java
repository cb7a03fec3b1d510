package org.cspenrollment.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;
import org.cspenrollment.platform.input.JsonDay;
import org.cspenrollment.platform.input.JsonText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/**
 * How the bodies of requests are read: text by the rule for text, days by the rule for days. What
 * is read back from our own tables is not: it was taken once, by the rules of its time.
 */
@Configuration(proxyBeanMethods = false)
class RequestJson {

  @Bean
  MappingJackson2HttpMessageConverter requestBodies(ObjectMapper json) {
    var rules =
        new SimpleModule("request")
            .addDeserializer(String.class, new JsonText())
            .addDeserializer(LocalDate.class, new JsonDay());
    return new MappingJackson2HttpMessageConverter(json.copy().registerModule(rules));
  }
}
