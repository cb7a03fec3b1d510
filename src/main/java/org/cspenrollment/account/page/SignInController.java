package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.security.ReturnAddress;
import org.cspenrollment.platform.security.TypedName;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in; the form goes to the security chain, which sends back here if it fails. */
@Controller
class SignInController {

  private static final List<String> ALERTS = List.of("throttled", "error", "stale", "ended");
  private static final List<String> NOTICES = List.of("signed-out", "password-set");

  private final CurrentActor currentActor;
  private final ReturnAddress addresses;

  SignInController(CurrentActor currentActor, ReturnAddress addresses) {
    this.currentActor = currentActor;
    this.addresses = addresses;
  }

  @GetMapping("/login")
  String page(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var back = addresses.checked(parameters.getFirst(ReturnAddress.PARAMETER));
    if (!currentActor.get().equals(Actor.SYSTEM)) {
      return "redirect:" + back.orElse("/");
    }
    model.addAttribute("to", back.orElse(""));
    first(ALERTS, parameters).ifPresent(name -> model.addAttribute("alert", key(name)));
    first(NOTICES, parameters).ifPresent(name -> model.addAttribute("notice", key(name)));
    model.addAttribute("username", TypedName.take(request, response));
    return "account/sign-in";
  }

  private static Optional<String> first(
      List<String> names, MultiValueMap<String, String> parameters) {
    return names.stream().filter(parameters::containsKey).findFirst();
  }

  private static String key(String parameter) {
    return "account.sign-in." + parameter;
  }
}
