package org.cspenrollment.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.security.PageOwner;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts into every form that changes something, beside its token, for whom it was made. */
@Component
class FormOwner implements BeanPostProcessor {

  private final ObjectProvider<CurrentActor> currentActor;

  FormOwner(ObjectProvider<CurrentActor> currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof RequestDataValueProcessor processor
        ? new WithOwner(processor, currentActor)
        : bean;
  }

  private record WithOwner(
      RequestDataValueProcessor forms, ObjectProvider<CurrentActor> currentActor)
      implements RequestDataValueProcessor {

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
      return forms.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(
        HttpServletRequest request, @Nullable String name, String value, String type) {
      return forms.processFormFieldValue(request, name, value, type);
    }

    /** Only where there is a token as well: what only reads belongs to nobody. */
    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
      var fields = forms.getExtraHiddenFields(request);
      var actor = currentActor.getObject().get();
      if (fields == null || fields.isEmpty() || actor.equals(Actor.SYSTEM)) {
        return fields;
      }
      var more = new HashMap<>(fields);
      more.put(PageOwner.PARAMETER, actor.username().value());
      return more;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
      return forms.processUrl(request, url);
    }
  }
}
