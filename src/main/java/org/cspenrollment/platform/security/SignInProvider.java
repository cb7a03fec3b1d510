package org.cspenrollment.platform.security;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, for the form and HTTP Basic alike. A name nobody has, a wrong password
 * and a disabled account cannot be told apart: one hash is always computed and the answer is the
 * same. A password that could not be checked is no wrong one: that fails like any other request,
 * and costs nothing.
 */
class SignInProvider implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final SignInThrottle throttle;
  private final KnownBrowsers browsers;
  private final ApplicationEventPublisher events;

  SignInProvider(
      UserDetailsService accounts,
      PasswordEncoder encoder,
      ObjectProvider<UserDetailsPasswordService> upgrades,
      SignInThrottle throttle,
      KnownBrowsers browsers,
      ApplicationEventPublisher events) {
    passwords = new DaoAuthenticationProvider(accounts);
    passwords.setPasswordEncoder(new RememberedPasswords(encoder, System::nanoTime));
    upgrades.ifAvailable(passwords::setUserDetailsPasswordService);
    passwords.setPreAuthenticationChecks(account -> {});
    passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    this.throttle = throttle;
    this.browsers = browsers;
    this.events = events;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var origin = origin(attempt);
    var name = attempt.getName().strip();
    var begun = begin(origin, name);
    try {
      var signedIn = passwords.authenticate(attempt);
      throttle.succeeded(begun);
      return withPlainDetails(signedIn, origin);
    } catch (AccountStatusException disabled) {
      throttle.failed(begun);
      record(SecurityEventKind.SIGN_IN_FAILED, name, origin);
      throw new BadCredentialsException("Bad credentials", disabled);
    } catch (AuthenticationServiceException unchecked) {
      throw new IllegalStateException("The password could not be checked", unchecked);
    } catch (AuthenticationException wrong) {
      throttle.failed(begun);
      record(SecurityEventKind.SIGN_IN_FAILED, name, origin);
      throw wrong;
    }
  }

  private SignInThrottle.Attempt begin(SignInOrigin origin, String name) {
    try {
      return throttle.begin(origin.address(), name, browsers.of(origin, name));
    } catch (SignInThrottled throttled) {
      record(SecurityEventKind.SIGN_IN_THROTTLED, name, origin);
      throw throttled;
    }
  }

  private void record(SecurityEventKind kind, String account, SignInOrigin origin) {
    events.publishEvent(
        new SecurityEvent(SecurityEvent.ANONYMOUS, kind, account, origin.address()));
  }

  /** What a session remembers of the request: its address, and no cookie. */
  private static Authentication withPlainDetails(Authentication signedIn, SignInOrigin origin) {
    if (signedIn instanceof AbstractAuthenticationToken token) {
      token.setDetails(new WebAuthenticationDetails(origin.address(), null));
    }
    return signedIn;
  }

  private static SignInOrigin origin(Authentication attempt) {
    return attempt.getDetails() instanceof SignInOrigin origin
        ? origin
        : new SignInOrigin("unknown", Map.of());
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
