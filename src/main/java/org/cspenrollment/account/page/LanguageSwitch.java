package org.cspenrollment.account.page;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** {@code ?lang=ko} or {@code ?lang=en} on any page chooses the language of this browser. */
@Configuration(proxyBeanMethods = false)
class LanguageSwitch implements WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var languageChange = new LocaleChangeInterceptor();
    languageChange.setParamName("lang");
    languageChange.setHttpMethods("GET");
    languageChange.setIgnoreInvalidLocale(true);
    registry.addInterceptor(languageChange);
  }
}
