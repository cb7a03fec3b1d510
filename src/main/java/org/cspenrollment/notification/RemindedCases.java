package org.cspenrollment.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.CaseWork;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.notification.text.MailKind;
import org.cspenrollment.platform.database.EnumNames;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableTexts;
import org.cspenrollment.policy.table.TableVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of the cases in which somebody may have to be reminded. Reads only. */
@Repository
class RemindedCases {

  private record Pin(CaseNumber caseNumber, int release) {}

  /**
   * The end of a plan is told by the newest case of a tenant, also between two cycles; everything
   * else by cases that run.
   */
  private static final String PAGE =
      """
      select * from (
        select e.case_number, e.state, e.country, e.evidence_due, e.decision_due,
          greatest((e.opened_at at time zone 'UTC')::date,
                   (select max(m.queued_at at time zone 'UTC')::date from mail m
                    where m.case_number = e.case_number and m.audience = 'PARTNER'
                      and m.kind = any(:tellsDates)))
            as told_on,
          case when e.plan_end >= :today and e.partner_status = any(:stays)
                and e.state = any(:tellsOfPlans)
                and not exists (select 1 from enrollment_summary n
                                where n.tenant_id = e.tenant_id and n.cycle_year > e.cycle_year
                                  and n.state <> :cancelled)
               then e.plan_end end as plan_ends
        from enrollment_with_partner e
        where e.case_number > :after and e.state <> all(:gone)
      ) c
      where c.plan_ends is not null or c.state = any(:running)
      order by c.case_number limit :size
      """;

  private static final String[] TELLS_DATES =
      EnumNames.of(
          MailKind.CASE_OPENED,
          MailKind.DEADLINE_MOVED,
          MailKind.NOT_RENEWED,
          MailKind.RESTRICTED,
          MailKind.SUSPENDED,
          MailKind.APPEAL_STANDS,
          MailKind.CURE_FAILED);

  private static final String[] STAYS =
      EnumNames.of(PartnerStatus.ACTIVE, PartnerStatus.RESTRICTED, PartnerStatus.SUSPENDED);

  private static final String[] GONE =
      EnumNames.where(EnrollmentState.class, RemindedStates::isGone);
  private static final String[] RUNNING =
      EnumNames.where(EnrollmentState.class, RemindedStates::isRunning);
  private static final String[] TELLS_OF_PLANS =
      EnumNames.where(EnrollmentState.class, RemindedStates::tellsOfPlans);

  private final JdbcClient database;
  private final TableTexts texts;
  private final NextActions nextActions;

  RemindedCases(JdbcClient database, TableTexts texts, NextActions nextActions) {
    this.texts = texts;
    this.database = database;
    this.nextActions = nextActions;
  }

  /**
   * The cases after this number, by number.
   *
   * @param inForce for tables a case has not pinned: it is only scheduled, or older than the table
   */
  List<RemindedCase> after(String after, LocalDate today, int size, PinnedTableVersions inForce) {
    var found =
        database
            .sql(PAGE)
            .param("after", after)
            .param("today", today)
            .param("tellsDates", TELLS_DATES)
            .param("stays", STAYS)
            .param("tellsOfPlans", TELLS_OF_PLANS)
            .param("cancelled", EnrollmentState.CANCELLED.name())
            .param("gone", GONE)
            .param("running", RUNNING)
            .param("size", size)
            .query((row, number) -> remindedCase(row, inForce))
            .list();
    var numbers = found.stream().map(RemindedCase::caseNumber).toList();
    var releases = releases(numbers);
    var work = nextActions.work(numbers);
    return found.stream()
        .map(one -> pinned(one, releases.get(one.caseNumber())))
        .map(one -> one.with(work.getOrDefault(one.caseNumber(), CaseWork.NONE)))
        .toList();
  }

  private Map<CaseNumber, Integer> releases(Collection<CaseNumber> caseNumbers) {
    return database
        .sql(
            "select case_number, release_number from enrollment_policy_version where case_number ="
                + " any(?) and release_number is not null")
        .param(CaseNumber.texts(caseNumbers))
        .query((row, number) -> new Pin(new CaseNumber(row.getString(1)), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Pin::caseNumber, Pin::release));
  }

  private RemindedCase pinned(RemindedCase one, @Nullable Integer release) {
    if (release == null || one.pinned().release().equals(Optional.of(release))) {
      return one;
    }
    var tables = new TreeMap<String, TableVersion>();
    one.pinned().tables().forEach(inForce -> tables.put(inForce.table(), inForce));
    texts.release(release).tables().forEach(pin -> tables.put(pin.table(), pin));
    return one.workingWith(new PinnedTableVersions(List.copyOf(tables.values())));
  }

  private static RemindedCase remindedCase(ResultSet row, PinnedTableVersions pins)
      throws SQLException {
    return new RemindedCase(
        new CaseNumber(row.getString("case_number")),
        EnrollmentState.valueOf(row.getString("state")),
        row.getString("country"),
        row.getObject("evidence_due", LocalDate.class),
        row.getObject("decision_due", LocalDate.class),
        CaseWork.NONE,
        row.getObject("told_on", LocalDate.class),
        row.getObject("plan_ends", LocalDate.class),
        pins);
  }
}
