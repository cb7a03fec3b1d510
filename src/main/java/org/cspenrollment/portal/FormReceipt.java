package org.cspenrollment.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Tells the page after a form which form was received: the browser keeps what was typed until it
 * hears that. What was refused is not received.
 */
@Configuration(proxyBeanMethods = false)
class FormReceipt implements WebMvcConfigurer, HandlerInterceptor {

  /** What scripts call the form they send; said again by the page that follows. */
  static final String FORM = "_form";

  private static final String RECEIVED = "received";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**");
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (!HttpMethod.POST.matches(request.getMethod())
        || page == null
        || response.getStatus() >= HttpStatus.BAD_REQUEST.value()
        || (page.getStatus() != null && page.getStatus().isError())) {
      return;
    }
    var flash = RequestContextUtils.getOutputFlashMap(request);
    // Of a file that was turned down the body is not read, and so neither is its name
    if (isRefused(flash.get(PostRedirectGet.NOTICE))) {
      return;
    }
    var form = request.getParameter(FORM);
    if (form == null || !NAME.matcher(form).matches()) {
      return;
    }
    if (String.valueOf(page.getViewName()).startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) {
      flash.put(RECEIVED, form);
    } else {
      page.addObject(RECEIVED, form);
    }
  }

  private static boolean isRefused(@Nullable Object notice) {
    return notice instanceof Notice said && said.refused();
  }
}
