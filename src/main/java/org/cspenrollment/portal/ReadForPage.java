package org.cspenrollment.portal;

import java.util.function.Supplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a page says in many places, read once while it is written. */
final class ReadForPage {

  private ReadForPage() {}

  /** What was read under this name for the request that is answered; read now if it was not. */
  static <T> T once(String name, Class<T> type, Supplier<T> reading) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return reading.get();
    }
    var attribute = ReadForPage.class.getName() + "." + name;
    var before = request.getAttribute(attribute, RequestAttributes.SCOPE_REQUEST);
    if (before != null) {
      return type.cast(before);
    }
    var read = reading.get();
    request.setAttribute(attribute, read, RequestAttributes.SCOPE_REQUEST);
    return read;
  }
}
