package org.cspenrollment.platform.availability;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.database.pool.Work;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handlers that say so the connections for long work, before anything else of the request
 * asks the database; {@link WorkFilter} takes them back.
 */
@Component
class LongWorkInterceptor implements HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && isLong(method.getBeanType(), method.getMethod())) {
      Work.begin(Work.LONG);
    }
    return true;
  }

  /** Whether a handler, or its controller, says that it is long. */
  static boolean isLong(Class<?> controller, Method handler) {
    return AnnotatedElementUtils.hasAnnotation(handler, LongWork.class)
        || AnnotatedElementUtils.hasAnnotation(controller, LongWork.class);
  }
}
