package org.cspenrollment.platform.security;

import io.github.bucket4j.Bucket;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks name and password, for the form and HTTP Basic alike. A name nobody has, a wrong password
 * and a disabled account cannot be told apart: one hash is always computed and the answer is the
 * same.
 */
class SignInProvider implements AuthenticationProvider {

  private final DaoAuthenticationProvider passwords;
  private final SignInThrottle throttle;
  private final ApplicationEventPublisher events;

  SignInProvider(
      UserDetailsService accounts,
      PasswordEncoder encoder,
      SignInThrottle throttle,
      ApplicationEventPublisher events) {
    passwords = new DaoAuthenticationProvider(accounts);
    passwords.setPasswordEncoder(encoder);
    passwords.setPreAuthenticationChecks(account -> {});
    passwords.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    this.throttle = throttle;
    this.events = events;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var address = address(attempt);
    var taken = take(attempt, address);
    try {
      var signedIn = passwords.authenticate(attempt);
      throttle.giveBack(taken);
      return signedIn;
    } catch (AccountStatusException disabled) {
      record(SecurityEventKind.SIGN_IN_FAILED, attempt.getName(), address);
      throw new BadCredentialsException("Bad credentials", disabled);
    } catch (AuthenticationException wrong) {
      record(SecurityEventKind.SIGN_IN_FAILED, attempt.getName(), address);
      throw wrong;
    }
  }

  private List<Bucket> take(Authentication attempt, String address) {
    try {
      return throttle.take(address, attempt.getName());
    } catch (SignInThrottled throttled) {
      if (throttle.worthTelling(address)) {
        record(SecurityEventKind.SIGN_IN_THROTTLED, attempt.getName(), address);
      }
      throw throttled;
    }
  }

  private void record(SecurityEventKind kind, String account, String address) {
    events.publishEvent(new SecurityEvent(SecurityEvent.ANONYMOUS, kind, account, address));
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
            && details.getRemoteAddress() != null
        ? details.getRemoteAddress()
        : "unknown";
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
