package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;

/**
 * What the security filters let in or turned away. Who did it is a field of each: a sign-in name,
 * {@code system} or {@code anonymous}; accounts and requests are as they were sent, cleaned of
 * control characters.
 */
public sealed interface AccessEvent extends AuditEvent {

  /** The chain of everything about access. */
  String STREAM = "sign-ins";

  @Override
  default String stream() {
    return STREAM;
  }

  /** Who did it: a sign-in name, {@code system} or {@code anonymous}. */
  String by();

  @Override
  default Optional<String> actor() {
    return Optional.of(by());
  }

  /** Something of which the address is known that it came from. */
  sealed interface CameFromAddress extends AccessEvent {

    /** The address it came from. */
    String address();

    @Override
    default Map<String, ?> details() {
      return Map.of("address", address());
    }
  }

  /**
   * Somebody signed in.
   *
   * @param address the address it came from
   */
  record SignedIn(String by, String account, String address) implements CameFromAddress {

    @Override
    public AuditCode code() {
      return AuditCode.SIGNED_IN;
    }

    @Override
    public String subject() {
      return account;
    }
  }

  /**
   * A sign-in failed.
   *
   * @param account the name that was tried
   * @param address the address it came from
   */
  record SignInFailed(String by, String account, String address) implements CameFromAddress {

    @Override
    public AuditCode code() {
      return AuditCode.SIGN_IN_FAILED;
    }

    @Override
    public String subject() {
      return account;
    }
  }

  /**
   * Sign-ins from an address, or for an account, were too many.
   *
   * @param account the name that was tried
   * @param address the address it came from
   */
  record SignInThrottled(String by, String account, String address) implements CameFromAddress {

    @Override
    public AuditCode code() {
      return AuditCode.SIGN_IN_THROTTLED;
    }

    @Override
    public String subject() {
      return account;
    }
  }

  /**
   * Somebody asked for what is not theirs.
   *
   * @param request method and path
   * @param address the address it came from
   */
  record AccessDenied(String by, String request, String address) implements CameFromAddress {

    @Override
    public AuditCode code() {
      return AuditCode.ACCESS_DENIED;
    }

    @Override
    public String subject() {
      return request;
    }
  }

  /**
   * A request came without the token of the page it should have come from.
   *
   * @param request method and path
   * @param address the address it came from
   */
  record CsrfRefused(String by, String request, String address) implements CameFromAddress {

    @Override
    public AuditCode code() {
      return AuditCode.CSRF_REFUSED;
    }

    @Override
    public String subject() {
      return request;
    }
  }

  /**
   * A request to the engine's own pages was refused.
   *
   * @param request method and path
   * @param problem the type of the problem
   */
  record WebappRequestRefused(String by, String request, String problem) implements AccessEvent {

    @Override
    public AuditCode code() {
      return AuditCode.WEBAPP_REQUEST_REFUSED;
    }

    @Override
    public String subject() {
      return request;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("reason", problem);
    }
  }

  /**
   * The grants in the engine were not those of the table.
   *
   * @param place where they are kept
   * @param difference what was put right
   */
  record GrantDrift(String by, String place, String difference) implements AccessEvent {

    @Override
    public AuditCode code() {
      return AuditCode.GRANT_DRIFT;
    }

    @Override
    public String subject() {
      return place;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("difference", difference);
    }
  }
}
