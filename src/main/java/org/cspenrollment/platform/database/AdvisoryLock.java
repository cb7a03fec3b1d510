package org.cspenrollment.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The locks that PostgreSQL keeps for the application, all of them, each held until the transaction
 * ends. Nodes of different releases run side by side and have to mean the same lock, so a key never
 * changes; a new lock gets a key that none of these can have.
 */
public enum AdvisoryLock {
  /** Groups, filters, grants and the break-glass account are put in place by one node at a time. */
  ENGINE_SETUP("20180917"),

  /** One registry file at a time is merged. */
  REGISTRY_IMPORT("20180831, 200"),

  /** Changes of roles follow one another, so that the last administrator stays. */
  ACCOUNT_ROLES("hashtextextended('account', 20180831)"),

  /** One node at a time puts what waits for a reader into one mail. */
  MAIL_BATCH("hashtextextended('mail', 20180831)"),

  /** Policy releases are numbered one after the other; {@code policy_release_of} takes it too. */
  POLICY_RELEASE("hashtextextended('policy_release', 20180831)"),

  /** One at a time moves the deadlines of a cycle; of its year. */
  CYCLE_MOVE("hashtext('cycle_move'), ?"),

  /**
   * Bytes are stored and erased one after the other; of their SHA-256. The function {@code
   * erase_evidence} takes it too.
   */
  EVIDENCE_CONTENT("hashtextextended(?, 530)"),

  /** Entries of a stream follow one another; taken by the function {@code audit_append} alone. */
  AUDIT_STREAM("hashtextextended(?, 20180831)");

  private final String key;

  AdvisoryLock(String key) {
    this.key = key;
  }

  /** The key as an expression of SQL, with a place for what the lock is of, where it is of one. */
  public String key() {
    return key;
  }

  /**
   * Waits for the lock; it is given back when the transaction ends.
   *
   * @param of the year or the content it is of; nothing for the others
   */
  public void await(JdbcClient database, Object... of) {
    database
        .sql("select pg_advisory_xact_lock(" + key + ")")
        .params(of)
        .query((row, number) -> true)
        .single();
  }

  /**
   * The lock as an expression of a statement that waits for it, of what this parameter says. What
   * the statement reads is older than the lock: only where it inserts it sees what is there.
   */
  public String waiting(String of) {
    return "pg_advisory_xact_lock(" + key.replace("?", of) + ")";
  }

  /** Takes the lock if nobody has it, and says whether it did; it does not wait. */
  public boolean attempt(JdbcClient database, Object... of) {
    return database
        .sql("select pg_try_advisory_xact_lock(" + key + ")")
        .params(of)
        .query(Boolean.class)
        .single();
  }
}
