package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cspenrollment.SentStatements;
import org.cspenrollment.audit.event.ExitEvent.ResellerPathElected;
import org.cspenrollment.audit.event.LifecycleEvent.CaseReleased;
import org.cspenrollment.audit.event.OutcomeEvent.Renewed;
import org.cspenrollment.audit.event.PreparationEvent.DeclarationSaved;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.junit.jupiter.api.Test;

/** What leaves the outbox, seen at a real mail server. */
class MailDispatcherIT extends OutboxTest {

  @Test
  void aPartnerIsToldInItsLanguageThatItsCaseHasOpened() throws Exception {
    var korean = opened("ko");
    var english = opened("en");

    assertThat(send()).isEqualTo(2);

    var mail = arrivedAt(address(korean)).get(0);
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(subject(mail)).isEqualTo(korean.id() + ": 연례 등록이 시작되었습니다");
    assertThat(header(mail, "Subject")).startsWith("=?UTF-8?").matches("[\\p{ASCII}]+");
    assertThat(text(mail))
        .contains("등록 기준일은 2018년 10월 15일이며")
        .contains(korean.partner())
        .contains("2018년 10월 15일 24:00 UTC(대한민국 시간 2018년 10월 16일 09:00)")
        .contains("https://enrollment.example/portal/cases/" + korean.id())
        .contains("Microsoft가 보낸 메일이 아닙니다");
    var other = arrivedAt(address(english)).get(0);
    assertThat(subject(other)).isEqualTo(english.id() + ": your annual enrollment has opened");
    assertThat(text(other)).contains("October 15, 2018, 24:00 UTC (that is October 16, 2018 09:00");
    assertThat(states(korean)).containsExactly("SENT");
    assertThat(
            audit
                .entries(korean.id().value(), new org.cspenrollment.platform.PageRequest(0, 5))
                .items())
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("MAIL_SENT");
              assertThat(entry.actor()).isEqualTo("system");
            });
  }

  @Test
  void theHeadersAreOursAlone() throws Exception {
    var enrollment = opened("en");

    send();

    var mail = arrivedAt(address(enrollment)).get(0);
    assertThat(header(mail, "From")).isEqualTo("office@csp.example");
    assertThat(header(mail, "Message-ID")).matches("<\\d+-\\d+\\.mail@csp\\.example>");
    assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
    assertThat(header(mail, "Content-Language")).isEqualTo("en");
    assertThat(header(mail, "Content-Type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(mail.getRecipients(Message.RecipientType.CC)).isNull();
    assertThat(mail.getRecipients(Message.RecipientType.BCC)).isNull();
  }

  @Test
  void nothingLeavesBeforeItIsGathered() {
    opened("en");

    assertThat(delivery.sendDue()).isZero();
    assertThat(send()).isEqualTo(1);
    assertThat(send()).isZero();
  }

  @Test
  void whatIsUndoneIsNotTold() {
    var enrollment = opened("en");

    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      audit.record(
                          new Renewed(number(enrollment), OutcomeDecision.RENEW, "rule_outcome"));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(states(enrollment)).hasSize(1);
  }

  @Test
  void whatHappensTogetherIsToldInOneMail() {
    var enrollment = opened("en");
    happens(
        new InformationRequested(
            number(enrollment),
            new RequirementId("REQ-SVC"),
            UUID.randomUUID(),
            LocalDate.of(2018, 10, 1)));
    happens(
        new DeclarationSaved(
            number(enrollment), new RequirementId("REQ-SVC"), List.of("planType")));
    isPutOnHold(enrollment);

    assertThat(send()).isEqualTo(1);

    var mail = arrivedAt(address(enrollment)).get(0);
    assertThat(subject(mail)).isEqualTo(enrollment.id() + ": 3 notices");
    assertThat(text(mail))
        .contains(
            "has opened",
            "more information about: Managed service",
            "Answer this request by: October 1, 2018")
        .contains("on hold")
        .containsOnlyOnce("https://enrollment.example/portal/cases/" + enrollment.id())
        .containsOnlyOnce("This is not a mail of Microsoft");
    assertThat(states(enrollment)).containsExactly("SENT", "SENT", "SENT");
  }

  @Test
  void oneReaderOfSeveralCasesGetsOneMail() {
    var one = tenant("en");
    var other = tenant("en");
    rows.sql("update tenant set contact_email = 'both@partner.example' where tenant_id in (?, ?)")
        .params(one.tenantId().value(), other.tenantId().value())
        .update();
    var first = open(one);
    var second = open(other);

    assertThat(send()).isEqualTo(1);

    var mail = arrivedAt("both@partner.example").get(0);
    assertThat(subject(mail)).isEqualTo("CSP enrollment: 2 notices on 2 cases");
    assertThat(text(mail))
        .contains(first.id().value(), second.id().value(), first.partner(), second.partner());
  }

  @Test
  void aLongMailCountsWhatItDoesNotTell() {
    var enrollment = opened("en");
    IntStream.range(0, 60).forEach(time -> isPutOnHold(enrollment));

    assertThat(send()).isEqualTo(1);

    assertThat(text(arrivedAt(address(enrollment)).get(0))).contains("And 11 more of this kind");
  }

  @Test
  void aServerThatIsAwayForADayLosesNothingAndLeavesOneMailForEachReader() {
    serverGoesAway();
    var enrollment = opened("en");
    assertThat(send()).isZero();
    isPutOnHold(enrollment);
    assertThat(send()).isZero();
    clock.advance(Duration.ofMinutes(10));
    assertThat(send()).isZero();
    assertThat(states(enrollment)).containsExactly("QUEUED", "QUEUED");

    serverComesBack();
    clock.advance(Duration.ofHours(1));

    assertThat(send()).isEqualTo(1);
    assertThat(arrivedAt(address(enrollment))).hasSize(1);
    assertThat(subject(arrivedAt(address(enrollment)).get(0)))
        .isEqualTo(enrollment.id() + ": 2 notices");
    assertThat(states(enrollment)).containsExactly("SENT", "SENT");
  }

  @Test
  void pausesGrowAndAfterTheLastTryTheMailHasFailed() {
    serverGoesAway();
    var enrollment = opened("en");

    send();
    assertThat(tries(enrollment)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(59));
    delivery.sendDue();
    assertThat(tries(enrollment)).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    delivery.sendDue();
    assertThat(tries(enrollment)).isEqualTo(2);
    clock.advance(Duration.ofMinutes(5));
    delivery.sendDue();
    assertThat(states(enrollment)).containsExactly("QUEUED");
    clock.advance(Duration.ofHours(1));
    delivery.sendDue();

    assertThat(states(enrollment)).containsExactly("FAILED");
    assertThat(tries(enrollment)).isEqualTo(4);
    assertThat(
            audit
                .entries(enrollment.id().value(), new org.cspenrollment.platform.PageRequest(0, 1))
                .items())
        .first()
        .satisfies(entry -> assertThat(entry.action()).isEqualTo("MAIL_FAILED"));
  }

  @Test
  void anAddressThatIsMoreThanOneFailsAtOnceAndReachesNobody() {
    var tenant = tenant("en");
    rows.sql(
            "update tenant set contact_email = 'a@partner.example,b@evil.example' where tenant_id ="
                + " ?")
        .param(tenant.tenantId().value())
        .update();
    var enrollment = open(tenant);

    send();

    assertThat(states(enrollment)).containsExactly("FAILED");
    assertThat(arrived()).noneMatch(mail -> header(mail, "To").contains("evil"));
  }

  @Test
  void aNameWithLineBreaksMakesNoHeader() throws Exception {
    var enrollment = opened("en");
    rows.sql("update mail set parameters = parameters || ?::jsonb where case_number = ?")
        .params(
            "{\"partner\": \"x\\r\\nBcc: a@evil.example\\r\\n\\r\\nHello\"}",
            enrollment.id().value())
        .update();

    send();

    var mail = arrivedAt(address(enrollment)).get(0);
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(header(mail, "Bcc")).isEmpty();
    assertThat(text(mail)).contains("– x Bcc: a@evil.example Hello\n");
  }

  @Test
  void whatAPersonTypedIsNotTold() {
    var enrollment = opened("en");
    happens(new ResellerPathElected(number(enrollment), Optional.of("Canary Distribution")));
    happens(new CaseReleased(number(enrollment), "CanaryReason"));
    isPutOnHold(enrollment);

    assertThat(facts(enrollment)).noneMatch(facts -> facts.contains("Canary"));
  }

  @Test
  void sendersThatRunAtOnceSendEveryMailOnce() throws Exception {
    var enrollments = IntStream.range(0, 20).mapToObj(number -> opened("en")).toList();
    clock.advance(Duration.ofMinutes(2));
    int senders = 4;
    var barrier = new CyclicBarrier(senders);
    var threads = Executors.newFixedThreadPool(senders);
    try {
      var sent =
          threads.invokeAll(
              IntStream.range(0, senders)
                  .<java.util.concurrent.Callable<Integer>>mapToObj(
                      number ->
                          () -> {
                            barrier.await();
                            return delivery.sendDue() + delivery.sendDue();
                          })
                  .toList());
      int total = 0;
      for (Future<Integer> each : sent) {
        total += each.get();
      }
      total += delivery.sendDue();

      assertThat(total).isEqualTo(20);
    } finally {
      threads.shutdownNow();
    }
    assertThat(enrollments)
        .allSatisfy(enrollment -> assertThat(arrivedAt(address(enrollment))).hasSize(1));
  }

  /** A node that dies after the server took the mail and before the database knew. */
  @Test
  void aDuplicateHasTheSameMessageId() {
    var enrollment = opened("en");
    send();
    rows.sql("update mail set state = 'QUEUED', sent_at = null where case_number = ?")
        .param(enrollment.id().value())
        .update();
    isPutOnHold(enrollment);

    assertThat(send()).isEqualTo(2);

    assertThat(arrivedAt(address(enrollment)))
        .extracting(MailDispatcherIT::messageId)
        .satisfiesExactlyInAnyOrder(
            first -> assertThat(first).isNotEmpty(),
            again -> assertThat(again).isNotEmpty(),
            held -> assertThat(held).isNotEmpty())
        .satisfies(
            ids -> assertThat(Map.copyOf(count(ids)).values()).containsExactlyInAnyOrder(2, 1));
  }

  @Test
  void tellingCostsAnActTwoStatementsOneOfThemForWhatComesNext() {
    var enrollment = opened("en");

    var sent = SentStatements.during(() -> isPutOnHold(enrollment));

    assertThat(sent).hasSize(3);
  }

  private static Map<String, Integer> count(Iterable<? extends String> ids) {
    var counts = new java.util.TreeMap<String, Integer>();
    ids.forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  private static String messageId(MimeMessage mail) {
    return header(mail, "Message-ID");
  }

  private int tries(Enrollment enrollment) {
    return rows.sql("select max(tries) from mail where case_number = ?")
        .param(enrollment.id().value())
        .query(Integer.class)
        .single();
  }

  private java.util.List<String> facts(Enrollment enrollment) {
    return rows.sql("select parameters::text from mail where case_number = ?")
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }
}
