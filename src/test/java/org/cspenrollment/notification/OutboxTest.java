package org.cspenrollment.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.LifecycleEvent.CasePutOnHold;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox of its own, in a database of its own, and a real mail server to send to. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class, SentStatements.Listener.class})
abstract class OutboxTest {

  static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);
  static final LocalDate ENROLLED = LocalDate.of(2017, 10, 15);

  static final int PORT = freePort();

  private static final GreenMail SERVER = new GreenMail(new ServerSetup(PORT, "127.0.0.1", "smtp"));
  private static String database;

  @Autowired JdbcClient rows;
  @Autowired TestClock clock;
  @Autowired Portfolio portfolio;
  @Autowired OpeningEnrollments opening;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired MailDispatcher delivery;
  @Autowired ReminderSweep sweep;

  @DynamicPropertySource
  static void ownDatabaseAndServer(DynamicPropertyRegistry registry) throws SQLException {
    if (database == null) {
      database = TestDatabase.emptyDatabase("outbox");
    }
    registry.add("spring.datasource.url", () -> database);
    registry.add("spring.flyway.url", () -> database);
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> PORT);
    registry.add("csp.mail.every", () -> "PT10H");
    registry.add("csp.mail.from", () -> "office@csp.example");
    registry.add("csp.mail.domain", () -> "csp.example");
    registry.add("csp.mail.pauses", () -> "PT1M,PT5M,PT1H");
    registry.add("csp.base-url", () -> "https://enrollment.example");
  }

  @BeforeEach
  void emptyOutboxAndRunningServer() throws SQLException {
    try (var owner = DriverManager.getConnection(database, "csp_owner", "owner");
        var statement = owner.createStatement()) {
      statement.execute("truncate mail, account_mail");
      statement.execute("update enrollment set state = 'CANCELLED' where state <> 'SCHEDULED'");
      statement.execute("update tenant set status = 'LEFT'");
    }
    clock.set(TestClock.START);
    serverComesBack();
  }

  @AfterEach
  void serverStops() {
    serverGoesAway();
  }

  static void serverComesBack() {
    if (!SERVER.isRunning()) {
      SERVER.start();
    }
  }

  static void serverGoesAway() {
    if (SERVER.isRunning()) {
      SERVER.stop();
    }
  }

  static List<MimeMessage> arrived() {
    return Arrays.asList(SERVER.getReceivedMessages());
  }

  static List<MimeMessage> arrivedAt(String address) {
    return arrived().stream().filter(mail -> header(mail, "To").equals(address)).toList();
  }

  static String header(MimeMessage mail, String name) {
    try {
      return String.join("|", Optional.ofNullable(mail.getHeader(name)).orElse(new String[0]));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(MimeMessage mail) {
    try {
      return ((String) mail.getContent()).replace("\r\n", "\n");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A tenant with an address of its own. */
  Tenant tenant(String language) {
    var tenant = portfolio.enrolled(ENROLLED);
    rows.sql("update tenant set contact_email = ?, language = ? where tenant_id = ?")
        .params(address(tenant.tenantId().value()), language, tenant.tenantId().value())
        .update();
    return tenant;
  }

  static String address(String tenantId) {
    return tenantId.toLowerCase(java.util.Locale.ROOT) + "@partner.example";
  }

  static String address(Enrollment enrollment) {
    return address(enrollment.tenantId().value());
  }

  Enrollment opened(String language) {
    return open(tenant(language));
  }

  Enrollment open(Tenant tenant) {
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.empty()));
  }

  /** Something is put on record, as the module it happens in does it. */
  void happens(AuditEvent event) {
    transaction.executeWithoutResult(status -> audit.record(event));
  }

  /** A manager puts a case on hold, which one mail tells. */
  void isPutOnHold(Enrollment enrollment) {
    happens(new CasePutOnHold(number(enrollment), Optional.empty(), "Canary of a reason"));
  }

  static CaseNumber number(Enrollment enrollment) {
    return enrollment.id();
  }

  void at(String instant) {
    clock.set(Instant.parse(instant));
  }

  void on(String day) {
    clock.set(Instant.parse(day + "T06:00:00Z"));
  }

  /** What is gathered is due. */
  int send() {
    clock.advance(java.time.Duration.ofMinutes(2));
    return delivery.sendDue();
  }

  List<String> states(Enrollment enrollment) {
    return rows.sql("select state from mail where case_number = ? order by mail_id")
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }

  /** The reminders written for a case, in order, as {@code CODE} or {@code CODE to name}. */
  List<String> reminders(Enrollment enrollment) {
    return rows.sql(
            """
            select reminder || case when audience = 'PARTNER' then '' else ' to ' || addressee end
            from mail where case_number = ? and reminder is not null order by mail_id
            """)
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }

  private static int freePort() {
    try (var socket = new java.net.ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
