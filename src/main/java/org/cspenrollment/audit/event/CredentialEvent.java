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
   * @param mailed whether it goes to the contact address; else it was shown to whoever made it
   */
  record InvitationLinkMade(Username username, Instant expiresAt, boolean mailed)
      implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INVITATION_LINK_MADE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("expiresAt", expiresAt.toString(), "mailed", mailed);
    }
  }

  /**
   * A link was made by which somebody sets a new password.
   *
   * @param expiresAt until when it can be used, UTC
   * @param mailed whether it goes to the contact address; else it was shown to whoever made it
   */
  record ResetLinkMade(Username username, Instant expiresAt, boolean mailed)
      implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.RESET_LINK_MADE;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("expiresAt", expiresAt.toString(), "mailed", mailed);
    }
  }

  /**
   * A second person agreed to a link by which somebody sets a new password, and which was shown to
   * whoever made it.
   */
  record ResetLinkAgreed(Username username, Username linkMadeBy) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.RESET_LINK_AGREED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("linkMadeBy", linkMadeBy.value());
    }
  }

  /**
   * Somebody set a first password by a link, without being signed in.
   *
   * @param linkMadeBy who made the link; missing of one from before this was kept
   */
  record InvitationAccepted(Username username, Optional<Username> linkMadeBy)
      implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.INVITATION_ACCEPTED;
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(username.value());
    }

    @Override
    public Map<String, ?> details() {
      return linkMadeBy.map(maker -> Map.of("linkMadeBy", maker.value())).orElse(Map.of());
    }
  }

  /**
   * Somebody set a new password by a link, without being signed in.
   *
   * @param linkMadeBy who made the link; missing of one from before this was kept
   */
  record PasswordReset(Username username, Optional<Username> linkMadeBy)
      implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.PASSWORD_RESET;
    }

    @Override
    public Optional<String> actor() {
      return Optional.of(username.value());
    }

    @Override
    public Map<String, ?> details() {
      return linkMadeBy.map(maker -> Map.of("linkMadeBy", maker.value())).orElse(Map.of());
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
   * Somebody signed in gave a wrong current password to change it.
   *
   * @param address the address it came from
   */
  record CurrentPasswordWrong(Username username, String address) implements CredentialEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CURRENT_PASSWORD_WRONG;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("address", address);
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
