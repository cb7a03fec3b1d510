package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.time.ClockMoved;
import org.cspenrollment.workflow.hardening.DueJobs;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lets a portfolio live day by day: what is due happens by itself, then people act. */
@TestComponent
class YearStory {

  private static final Duration OFFICE_OPENS = Duration.ofHours(9);

  private final MockMvc http;
  private final TestClock clock;
  private final ApplicationEventPublisher events;
  private final DueJobs dueJobs;
  private final ManagementService management;
  private final Partners partners;
  private final Enrollments enrollments;
  private final JdbcClient database;
  private final OneLife oneLife;
  private final Map<String, Diary> diaries = new HashMap<>();

  YearStory(
      MockMvc http,
      TestClock clock,
      ApplicationEventPublisher events,
      DueJobs dueJobs,
      ManagementService management,
      Partners partners,
      Enrollments enrollments,
      JdbcClient database,
      OneLife oneLife) {
    this.http = http;
    this.clock = clock;
    this.events = events;
    this.dueJobs = dueJobs;
    this.management = management;
    this.partners = partners;
    this.enrollments = enrollments;
    this.database = database;
    this.oneLife = oneLife;
  }

  /**
   * Imports the portfolio, its revenue of the year before the basis date, and what else is known.
   */
  void imported(List<Scenario> portfolio) throws Exception {
    send("import", TenantLine.file(portfolio.stream().map(Scenario::tenant).toList()));
    for (var scenario : portfolio) {
      revenueIsImported(scenario);
      var tenant = partners.require(new TenantId(scenario.tenantId()));
      SignedIn.as(CaseStory.MANAGER, () -> partners.put(scenario.inTheRegistry(tenant)));
    }
  }

  /** All of the year is imported at once, so the clock stands on the basis date for it. */
  private void revenueIsImported(Scenario scenario) throws Exception {
    var now = clock.instant();
    clock.set(scenario.basisDate().atStartOfDay(ZoneOffset.UTC).toInstant());
    send(
        scenario.tenantId() + "/revenue", revenue(scenario.monthlyRevenue(), scenario.basisDate()));
    clock.set(now);
  }

  private static String revenue(String amount, LocalDate basisDate) {
    var lines =
        new StringBuilder("month,amount,currency,usdRate,rateDate,role,perpetual,influence\r\n");
    for (int month = 12; month > 0; month--) {
      lines.append(
          "%s,%s,USD,,,DIRECT,false,false\r\n"
              .formatted(YearMonth.from(basisDate).minusMonths(month), amount));
    }
    return lines.toString();
  }

  private void send(String where, String csv) throws Exception {
    MockHttpServletRequestBuilder request =
        post("/api/v1/partners/" + where).contentType("text/csv").content(csv).with(csrf());
    http.perform(request.with(authentication(SignedIn.authentication(CaseStory.MANAGER))))
        .andExpect(status().isOk());
  }

  /**
   * The application was started on the eve of this day: its daily launch is due in the first night.
   */
  void startsBefore(LocalDate day) {
    itIs(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    var launch =
        management
            .createJobQuery()
            .processDefinitionKey(EnrollmentLaunch.KEY)
            .timers()
            .singleResult();
    management.setJobDuedate(launch.getId(), Date.from(clock.instant().plus(Duration.ofHours(1))));
  }

  /** The engine goes back to the present. */
  static void isOver() {
    ClockUtil.reset();
  }

  /**
   * Lives from one day to another, both included, counted from the basis date. In the evening of
   * each day every tenant has one life.
   */
  void live(List<Scenario> portfolio, int first, int last) {
    var basisDate = portfolio.get(0).basisDate();
    for (int day = first; day <= last; day++) {
      begins(basisDate.plusDays(day));
      for (var scenario : portfolio) {
        for (var act : scenario.actsOn(day)) {
          act(scenario, day, act);
        }
      }
      assertThat(oneLife.brokenFor(YearActs.INVOICE_OVERDUE)).as("Day %+d", day).isEmpty();
      remember(portfolio, day);
    }
  }

  /** The night has passed: what was due has happened, the day's rounds are made, mails leave. */
  void begins(LocalDate day) {
    itIs(day.atStartOfDay(ZoneOffset.UTC).toInstant().plus(OFFICE_OPENS));
    dueJobs.run();
    events.publishEvent(new ClockMoved(clock.instant()));
  }

  private void act(Scenario scenario, int day, Scenario.Act act) {
    itIs(clock.instant().plusSeconds(60));
    try {
      act.on(enrollments.require(new CaseNumber(scenario.caseNumber())));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("On day %+d of %s: %s".formatted(day, scenario, e.getMessage()), e);
    }
  }

  private void itIs(Instant moment) {
    clock.set(moment);
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  private void remember(List<Scenario> portfolio, int day) {
    var states = read("select case_number, state from enrollment where opened_at is not null");
    var statuses = read("select tenant_id, status from tenant");
    for (var scenario : portfolio) {
      note(scenario.caseNumber(), day, states.get(scenario.caseNumber()));
      note(scenario.tenantId(), day, statuses.get(scenario.tenantId()));
    }
  }

  private void note(String id, int day, String value) {
    if (value != null) {
      diaries.computeIfAbsent(id, any -> new Diary()).note(day, value);
    }
  }

  private Map<String, String> read(String sql) {
    Map<String, String> found = new LinkedHashMap<>();
    database
        .sql(sql)
        .query(
            row -> {
              found.put(row.getString(1), row.getString(2));
            });
    return found;
  }

  /** The days on which the state of a case changed; none where there is no case. */
  List<String> statesOf(String caseNumber) {
    return diaries.getOrDefault(caseNumber, new Diary()).days();
  }

  /** The days on which the status of a partner changed; it was active at first. */
  List<String> statusesOf(String tenantId) {
    var days = diaries.get(tenantId).days();
    assertThat(days.get(0)).endsWith(" ACTIVE");
    return days.subList(1, days.size());
  }

  /**
   * What a partner was told by mail beside what {@link #confirmationsTo} says, each with its day;
   * of reminders, which one it was.
   */
  List<String> mailsTo(Scenario scenario) {
    return database
        .sql(
            """
            select (queued_at at time zone 'UTC')::date - :basisDate as day, coalesce(reminder, kind) as told
            from mail where case_number = :case and audience = 'PARTNER' and state = 'SENT'
              and kind <> 'HANDED_IN'
            order by mail_id
            """)
        .param("basisDate", scenario.basisDate())
        .param("case", scenario.caseNumber())
        .query((row, number) -> "%+d %s".formatted(row.getInt("day"), row.getString("told")))
        .list();
  }

  /** On which days a mail confirmed what a partner had handed in or answered. */
  List<String> confirmationsTo(Scenario scenario) {
    return days(
        "select distinct (queued_at at time zone 'UTC')::date::text as day from mail"
            + " where case_number = ? and kind = 'HANDED_IN' and state = 'SENT' order by day",
        scenario);
  }

  /** On which days the record says that a partner handed something in or answered. */
  List<String> handInsOf(Scenario scenario) {
    return days(
        "select distinct (at at time zone 'UTC')::date::text as day from audit_entry"
            + " where stream = ? and action in ('REQUIREMENT_HANDED_IN', 'CURE_HANDED_IN',"
            + " 'INFORMATION_ANSWERED') order by day",
        scenario);
  }

  private List<String> days(String sql, Scenario scenario) {
    return database.sql(sql).param(scenario.caseNumber()).query(String.class).list();
  }
}
