package org.cspenrollment.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.text.MailKind;
import org.cspenrollment.notification.text.MailSettings;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.policy.schedule.Reminder.Audience;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds rows to the outbox. What a mail needs of the case is copied into its row by the same
 * statement, so that it tells what was true then, and costs the act one statement.
 */
@Repository
class OutboxStore {

  private static final String CASE =
      """
      jsonb_strip_nulls(jsonb_build_object('partner', e.partner, 'timeZone', e.time_zone,
        'basisDate', e.basis_date, 'evidenceDue', e.evidence_due, 'decisionDue', e.decision_due,
        'basisEn', e.basis_explanation_en, 'basisKo', e.basis_explanation_ko,
        'nextStepDue', e.next_step_due,
        'outcomeEn', e.final_reason_en, 'outcomeKo', e.final_reason_ko))
      """;

  private static final String TELL =
      """
      insert into mail (case_number, audience, addressee, recipient, language, kind, parameters,
        queued_at, not_before, next_try)
      select e.case_number, :audience, coalesce(:addressee, e.tenant_id),
             coalesce(:recipient, e.contact_email), coalesce(:language, e.language), :kind,
             %s || :facts::jsonb, :now, :notBefore, :notBefore
      from enrollment_with_partner e where e.case_number = :case
      """
          .formatted(CASE);

  private static final String TELL_PARTNERS =
      """
      insert into mail (case_number, audience, addressee, recipient, language, kind, parameters,
        queued_at, not_before, next_try)
      select e.case_number, 'PARTNER', e.tenant_id, e.contact_email, e.language, n.kind,
             %s || n.facts::jsonb, :now, :notBefore, :notBefore
      from unnest(:cases::text[], :kinds::text[], :facts::text[])
        with ordinality as n (case_number, kind, facts, place)
      join enrollment_with_partner e on e.case_number = n.case_number
      order by n.place
      """
          .formatted(CASE);

  private static final String REMIND =
      """
      insert into mail (case_number, audience, addressee, recipient, language, kind, parameters,
        reminder, ladder, about, reference_day, queued_at, not_before, next_try)
      select e.case_number, ?, coalesce(?, e.tenant_id), coalesce(?, e.contact_email),
             coalesce(?, e.language), 'REMINDER', %s || ?::jsonb, ?, ?, ?, ?, ?, ?, ?
      from enrollment_with_partner e where e.case_number = ?
      on conflict (case_number, reminder, about, reference_day, addressee)
        where reminder is not null do nothing
      """
          .formatted(CASE);

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final ObjectMapper json;
  private final MailSettings settings;
  private final Clock clock;

  OutboxStore(
      JdbcClient database,
      JdbcTemplate batches,
      ObjectMapper json,
      MailSettings settings,
      Clock clock) {
    this.database = database;
    this.batches = batches;
    this.json = json;
    this.settings = settings;
    this.clock = clock;
  }

  /** Tells the contacts of the cases' tenants; leaves out what is of no case. */
  void tellPartners(List<PartnerMail> mails) {
    if (mails.isEmpty()) {
      return;
    }
    var now = clock.instant();
    database
        .sql(TELL_PARTNERS)
        .param("now", DatabaseTimes.utc(now))
        .param("notBefore", DatabaseTimes.utc(now.plus(settings.gatherFor())))
        .param("cases", CaseNumber.texts(mails.stream().map(PartnerMail::caseNumber).toList()))
        .param("kinds", mails.stream().map(mail -> mail.kind().name()).toArray(String[]::new))
        .param("facts", mails.stream().map(mail -> write(mail.facts())).toArray(String[]::new))
        .update();
  }

  /**
   * Tells somebody of the office of a case, or the contact of its tenant; does nothing if there is
   * no case of that number.
   */
  void tell(
      CaseNumber caseNumber,
      MailKind kind,
      Optional<StaffContacts.Contact> staff,
      Map<String, String> facts) {
    var now = clock.instant();
    database
        .sql(TELL)
        .param("audience", staff.map(OutboxStore::audience).orElse(Audience.PARTNER).name())
        .param("addressee", staff.map(to -> to.username().value()).orElse(null), Types.VARCHAR)
        .param("recipient", staff.map(StaffContacts.Contact::email).orElse(null), Types.VARCHAR)
        .param("language", staff.map(StaffContacts.Contact::language).orElse(null), Types.VARCHAR)
        .param("case", caseNumber.value())
        .param("kind", kind.name())
        .param("facts", write(facts))
        .param("now", DatabaseTimes.utc(now))
        .param("notBefore", DatabaseTimes.utc(now.plus(settings.gatherFor())))
        .update();
  }

  /** Who works in Cockpit is told as a manager, who works in Tasklist as a reviewer. */
  private static Audience audience(StaffContacts.Contact person) {
    return person.roles().contains(Role.MANAGER) ? Audience.MANAGER : Audience.REVIEWER;
  }

  /** Adds reminders, all or none; those that were added before are left out. */
  @Transactional
  void remind(List<DueReminder> reminders) {
    if (reminders.isEmpty()) {
      return;
    }
    var now = DatabaseTimes.utc(clock.instant());
    batches.batchUpdate(
        REMIND,
        reminders.stream().map(reminder -> parameters(reminder, now)).toList(),
        new int[] {
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.VARCHAR,
          Types.DATE,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.TIMESTAMP_WITH_TIMEZONE,
          Types.VARCHAR
        });
  }

  private Object[] parameters(DueReminder reminder, OffsetDateTime now) {
    return new Object[] {
      reminder.audience().name(),
      reminder.staff().map(contact -> contact.username().value()).orElse(null),
      reminder.staff().map(StaffContacts.Contact::email).orElse(null),
      reminder.staff().map(StaffContacts.Contact::language).orElse(null),
      write(reminder.facts()),
      reminder.code(),
      reminder.ladder(),
      reminder.about(),
      reminder.reference(),
      now,
      now,
      now,
      reminder.caseNumber().value()
    };
  }

  private String write(Map<String, String> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These facts cannot be written as JSON", e);
    }
  }
}
