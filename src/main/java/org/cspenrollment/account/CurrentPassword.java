package org.cspenrollment.account;

import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.CredentialEvent.CurrentPasswordWrong;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.security.SignInThrottle;
import org.cspenrollment.platform.security.SignInThrottled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks people for the password they have, before it is changed. Whoever finds an open session must
 * not find out the password: wrong ones are limited as at the sign-in, whatever address they come
 * from, and each is on record.
 */
@Component
class CurrentPassword {

  private static final String HERE = "password-change";
  private final AccountStore store;
  private final PasswordEncoder encoder;
  private final SignInThrottle throttle;
  private final AuditTrail audit;
  private final TransactionTemplate ownTransaction;

  CurrentPassword(
      AccountStore store,
      PasswordEncoder encoder,
      SignInThrottle throttle,
      AuditTrail audit,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.encoder = encoder;
    this.throttle = throttle;
    this.audit = audit;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Refuses what is not the password (422), and anything once it was wrong too often (429).
   *
   * @param address the address it came from
   */
  void check(Username username, String entered, String address) {
    var attempt = begin(username, address);
    if (store.passwordHash(username).filter(hash -> encoder.matches(entered, hash)).isEmpty()) {
      throttle.failed(attempt);
      ownTransaction.executeWithoutResult(
          status -> audit.record(new CurrentPasswordWrong(username, address)));
      throw new AccountProblemException(AccountProblem.PASSWORD_WRONG);
    }
  }

  private SignInThrottle.Attempt begin(Username username, String address) {
    try {
      return throttle.begin(address, username.value(), Optional.of(HERE));
    } catch (SignInThrottled tooOften) {
      var refused = new AccountProblemException(AccountProblem.PASSWORD_TRIED_TOO_OFTEN);
      refused.initCause(tooOften);
      throw refused;
    }
  }
}
