package org.cspenrollment.audit.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Username;

/** How people get, choose and change what they sign in with. */
public sealed interface CredentialEvent extends AuditEvent {

  /** The chain of the accounts. */
  @Override
  default String stream() {
    return AccountEvent.STREAM;
  }

  /** Whose credentials they are. */
  Username username();

  @Override
  default String subject() {
    return username().value();
  }

  /**
   * A link was made by which somebody sets a first password.
   *
   * @param expiresAt until when it can be used, UTC
   */
  record InvitationLinkMade(Username username, Instant expiresAt) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INVITATION_LINK_MADE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("expiresAt", expiresAt.toString());
    }
  }

  /**
   * A link was made by which somebody sets a new password.
   *
   * @param expiresAt until when it can be used, UTC
   */
  record ResetLinkMade(Username username, Instant expiresAt) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.RESET_LINK_MADE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("expiresAt", expiresAt.toString());
    }
  }

  /** Somebody set a first password by a link, without being signed in. */
  record InvitationAccepted(Username username) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INVITATION_ACCEPTED;
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(username.value());
    }
  }

  /** Somebody set a new password by a link, without being signed in. */
  record PasswordReset(Username username) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PASSWORD_RESET;
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(username.value());
    }
  }

  /** The application itself set a password. */
  record PasswordSet(Username username) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PASSWORD_SET;
    }
  }

  /** Somebody changed the own password. */
  record PasswordChanged(Username username) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PASSWORD_CHANGED;
    }
  }

  /**
   * Somebody chose another language.
   *
   * @param language {@code en} or {@code ko}
   */
  record LanguageChanged(Username username, String language) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.LANGUAGE_CHANGED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("language", language);
    }
  }
}
