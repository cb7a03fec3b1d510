package org.cspenrollment.account;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the accounts. It decides nothing. */
@Repository
class AccountStore {

  private static final String MATCHING =
      """
      where (not :partnersOnly or a.side = 'PARTNER')
        and position(:search in searched(a.username || ' ' || a.display_name || ' '
              || a.contact_email || ' ' || coalesce(a.organisation_id, ''))) > 0
      """;

  private final JdbcClient database;
  private final Clock clock;

  AccountStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds the account without a password; refuses a name that is taken. */
  void add(NewAccount account) {
    try {
      database
          .sql(
              """
              insert into account (username, display_name, contact_email, language, organisation_id,
                                   created_at, changed_at)
              values (:username, :name, :email, :language, :organisation, :now, :now)
              """)
          .param("username", account.username())
          .param("name", account.displayName())
          .param("email", account.contactEmail())
          .param("language", account.language())
          .param("organisation", account.organisationId().orElse(null), Types.VARCHAR)
          .param("now", now())
          .update();
    } catch (DuplicateKeyException e) {
      throw new AccountProblemException(AccountProblem.USERNAME_TAKEN);
    }
    addRoles(account.signInName(), account.roles());
  }

  /** Gives the account exactly these roles. */
  void replaceRoles(Username username, Set<Role> roles) {
    database.sql("delete from account_role where username = ?").param(username.value()).update();
    addRoles(username, roles);
    change(username, "username", username.value());
  }

  private void addRoles(Username username, Set<Role> roles) {
    for (Role role : roles) {
      database
          .sql(
              """
              insert into account_role (username, side, role)
              select username, side, ? from account where username = ?
              """)
          .params(role.name(), username.value())
          .update();
    }
  }

  /** Sets the hash of a new password; from then on the account counts as accepted. */
  void setPasswordHash(Username username, String hash) {
    change(username, "password_hash", hash);
  }

  /** Says whether the person may sign in. */
  void setEnabled(Username username, boolean enabled) {
    change(username, "enabled", enabled);
  }

  /** Sets the language of the person: {@code en} or {@code ko}. */
  void setLanguage(Username username, String language) {
    change(username, "language", language);
  }

  private void change(Username username, String column, Object value) {
    database
        .sql("update account set " + column + " = ?, changed_at = ? where username = ?")
        .params(value, now(), username.value())
        .update();
  }

  /** The account of this sign-in name, if there is one. */
  Optional<Account> find(Username username) {
    return database
        .sql(AccountRow.SELECT + "where a.username = ?")
        .param(username.value())
        .query(AccountRow::account)
        .optional();
  }

  /** The hash of the password, once one has been set. */
  Optional<String> passwordHash(Username username) {
    return database
        .sql("select password_hash from account where username = ? and password_hash is not null")
        .param(username.value())
        .query(String.class)
        .optional();
  }

  /**
   * One page of the accounts by sign-in name; the search is found in name, sign-in name, address or
   * organisation.
   */
  Page<Account> page(PageRequest request, String search, boolean partnersOnly) {
    var items =
        database
            .sql(AccountRow.SELECT + MATCHING + "order by a.username limit :size offset :offset")
            .param("partnersOnly", partnersOnly)
            .param("search", search)
            .param("size", request.size())
            .param("offset", request.offset())
            .query(AccountRow::account)
            .list();
    var total =
        database
            .sql("select count(*) from account a " + MATCHING)
            .param("partnersOnly", partnersOnly)
            .param("search", search)
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** The accounts of the programme office, by sign-in name. */
  List<Account> staff() {
    return database
        .sql(AccountRow.SELECT + "where a.side = 'STAFF' order by a.username")
        .query(AccountRow::account)
        .list();
  }

  /** How many of an organisation may sign in. */
  long enabledOf(OrganisationId organisationId) {
    return database
        .sql("select count(*) from account where organisation_id = ? and enabled")
        .param(organisationId.value())
        .query(Long.class)
        .single();
  }

  /** Organisations whose users are all disabled, by id. */
  List<OrganisationId> organisationsWithoutUser() {
    return database
        .sql(
            """
            select organisation_id from account where organisation_id is not null
            group by organisation_id having not bool_or(enabled) order by organisation_id
            """)
        .query((row, number) -> new OrganisationId(row.getString(1)))
        .list();
  }

  /** Those who could sign in as administrator now. */
  List<String> administrators() {
    return database
        .sql(
            """
            select a.username from account a join account_role r using (username)
            where r.role = 'ADMINISTRATOR' and a.enabled and a.password_hash is not null
            """)
        .query(String.class)
        .list();
  }

  /** Lets one transaction at a time, on any node, change who the administrators are. */
  void waitForTurn() {
    AdvisoryLock.ACCOUNT_ROLES.await(database);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
