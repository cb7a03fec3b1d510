package org.cspenrollment.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.AdvisoryLock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the accounts. It decides nothing. */
@Repository
class AccountStore {

  private static final String SELECT =
      """
      select a.username, a.display_name, a.contact_email, a.language, a.organisation_id, a.enabled,
             a.password_hash is not null as accepted, a.created_at, a.changed_at,
             array(select role from account_role r where r.username = a.username) as roles
      from account a
      """;

  private static final String MATCHING =
      """
      where (not :partnersOnly or a.side = 'PARTNER')
        and position(lower(:search) in lower(concat_ws(' ', a.username, a.display_name,
                                                       a.contact_email, a.organisation_id))) > 0
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
          .param("organisation", account.organisationId().orElse(null))
          .param("now", now())
          .update();
    } catch (DuplicateKeyException e) {
      throw new AccountProblemException(AccountProblem.USERNAME_TAKEN);
    }
    addRoles(account.username(), account.roles());
  }

  void replaceRoles(String username, Set<Role> roles) {
    database.sql("delete from account_role where username = ?").param(username).update();
    addRoles(username, roles);
    change(username, "username", username);
  }

  private void addRoles(String username, Set<Role> roles) {
    for (Role role : roles) {
      database
          .sql(
              """
              insert into account_role (username, side, role)
              select username, side, ? from account where username = ?
              """)
          .params(role.name(), username)
          .update();
    }
  }

  void setPasswordHash(String username, String hash) {
    change(username, "password_hash", hash);
  }

  void setEnabled(String username, boolean enabled) {
    change(username, "enabled", enabled);
  }

  void setLanguage(String username, String language) {
    change(username, "language", language);
  }

  private void change(String username, String column, Object value) {
    database
        .sql("update account set " + column + " = ?, changed_at = ? where username = ?")
        .params(value, now(), username)
        .update();
  }

  Optional<Account> find(String username) {
    if (!NewAccount.isUsername(username)) {
      return Optional.empty();
    }
    return database
        .sql(SELECT + "where a.username = ?")
        .param(username)
        .query(AccountStore::account)
        .optional();
  }

  Optional<String> passwordHash(String username) {
    return database
        .sql("select password_hash from account where username = ? and password_hash is not null")
        .param(username)
        .query(String.class)
        .optional();
  }

  /** By sign-in name; the search is found in name, sign-in name, address or organisation. */
  Page<Account> page(Page.Request request, String search, boolean partnersOnly) {
    var items =
        database
            .sql(SELECT + MATCHING + "order by a.username limit :size offset :offset")
            .param("partnersOnly", partnersOnly)
            .param("search", search)
            .param("size", request.size())
            .param("offset", request.offset())
            .query(AccountStore::account)
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

  List<Account> staff() {
    return database
        .sql(SELECT + "where a.side = 'STAFF' order by a.username")
        .query(AccountStore::account)
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

  private static Account account(ResultSet row, int number) throws SQLException {
    var roles = (String[]) row.getArray("roles").getArray();
    return new Account(
        row.getString("username"),
        row.getString("display_name"),
        row.getString("contact_email"),
        row.getString("language"),
        Collections.unmodifiableSet(
            Arrays.stream(roles)
                .map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))),
        Optional.ofNullable(row.getString("organisation_id")),
        row.getBoolean("accepted"),
        row.getBoolean("enabled"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
