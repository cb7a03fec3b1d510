package org.cspenrollment.audit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.cspenrollment.audit.event.AccessEvent.AccessDenied;
import org.cspenrollment.audit.event.AccessEvent.CsrfRefused;
import org.cspenrollment.audit.event.AccessEvent.GrantDrift;
import org.cspenrollment.audit.event.AccessEvent.SignInFailed;
import org.cspenrollment.audit.event.AccessEvent.SignInThrottled;
import org.cspenrollment.audit.event.AccessEvent.SignedIn;
import org.cspenrollment.audit.event.AccessEvent.WebappRequestRefused;
import org.cspenrollment.audit.event.AccountEvent.AccountCreated;
import org.cspenrollment.audit.event.AccountEvent.AccountDisabled;
import org.cspenrollment.audit.event.AccountEvent.AccountEnabled;
import org.cspenrollment.audit.event.AccountEvent.RolesChanged;
import org.cspenrollment.audit.event.CorrectionEvent.RevenueStated;
import org.cspenrollment.audit.event.CorrectionEvent.StandingCorrected;
import org.cspenrollment.audit.event.CredentialEvent.CurrentPasswordWrong;
import org.cspenrollment.audit.event.CredentialEvent.InvitationAccepted;
import org.cspenrollment.audit.event.CredentialEvent.InvitationLinkMade;
import org.cspenrollment.audit.event.CredentialEvent.LanguageChanged;
import org.cspenrollment.audit.event.CredentialEvent.PasswordChanged;
import org.cspenrollment.audit.event.CredentialEvent.PasswordReset;
import org.cspenrollment.audit.event.CredentialEvent.PasswordSet;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkAgreed;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkMade;
import org.cspenrollment.audit.event.CycleEvent.CasesExported;
import org.cspenrollment.audit.event.CycleEvent.CycleDeadlineMoved;
import org.cspenrollment.audit.event.DemoEvent.DemoClockMoved;
import org.cspenrollment.audit.event.EngineEvent.CaseMigrated;
import org.cspenrollment.audit.event.EngineEvent.CaseResumed;
import org.cspenrollment.audit.event.EngineEvent.Migrated;
import org.cspenrollment.audit.event.EngineEvent.MigrationTried;
import org.cspenrollment.audit.event.EngineEvent.StepRestarted;
import org.cspenrollment.audit.event.LaunchEvent.LaunchEnded;
import org.cspenrollment.audit.event.LaunchEvent.LaunchRequested;
import org.cspenrollment.audit.event.PartnerEvent.PartnerChanged;
import org.cspenrollment.audit.event.PartnerEvent.PartnerStatusChanged;
import org.cspenrollment.audit.event.PartnerEvent.PartnersExported;
import org.cspenrollment.audit.event.PartnerEvent.PartnersImported;
import org.cspenrollment.audit.event.PartnerEvent.PlanRecorded;
import org.cspenrollment.audit.event.PartnerEvent.RevenueImported;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEnded;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEntered;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;

/** One event of each type, with every field given. */
public final class EventSamples {
  private static final CaseNumber CASE = new CaseNumber("KR-10421-2018");
  private static final ContentHash HASH = new ContentHash("ab".repeat(32));
  private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

  private static final List<AuditEvent> OUTSIDE_OF_CASES =
      List.of(
          new AccountCreated(
              new Username("jisoo.kim"),
              new TreeSet<>(Set.of("manager", "reviewer")),
              Optional.of(new OrganisationId("ORG-7"))),
          new AccountDisabled(new Username("jisoo.kim")),
          new AccountEnabled(new Username("jisoo.kim")),
          new RolesChanged(
              new Username("jisoo.kim"),
              new TreeSet<>(Set.of("manager", "reviewer")),
              new TreeSet<>(Set.of("administrator"))),
          new InvitationLinkMade(
              new Username("jisoo.kim"), Instant.parse("2018-09-03T08:30:00Z"), true),
          new ResetLinkMade(
              new Username("jisoo.kim"), Instant.parse("2018-09-03T08:30:00Z"), false),
          new ResetLinkAgreed(new Username("jisoo.kim"), new Username("admin1")),
          new InvitationAccepted(new Username("jisoo.kim"), Optional.of(new Username("admin1"))),
          new PasswordReset(new Username("jisoo.kim"), Optional.of(new Username("admin1"))),
          new PasswordSet(new Username("jisoo.kim")),
          new PasswordChanged(new Username("jisoo.kim")),
          new CurrentPasswordWrong(new Username("jisoo.kim"), "192.0.2.7"),
          new LanguageChanged(new Username("jisoo.kim"), "ko"),
          new PartnersImported(HASH, 11, 12, 13),
          new PartnersExported("partners.csv"),
          new PartnerChanged(CASE.tenant(), new TreeSet<>(Set.of("country", "name"))),
          new PlanRecorded(CASE.tenant(), new TreeSet<>(Set.of("country", "name"))),
          new StandingCorrected(
              CASE.tenant(),
              new TreeSet<>(Set.of("security_contact", "security_mfa")),
              CASE,
              new RequirementId("REQ-SEC"),
              "Partner Center"),
          new RevenueStated(
              new OrganisationId("PGA-1000421"),
              LocalDate.of(2020, 10, 15),
              LocalDate.of(2021, 10, 14),
              CASE,
              "Partner Center"),
          new PartnerStatusChanged(
              CASE.tenant(), PartnerStatus.ACTIVE, PartnerStatus.RESTRICTED, "Asked for by phone"),
          new RevenueImported(CASE.tenant(), 11, 12, HASH),
          new AbsenceEntered(
              new Username("jisoo.kim"),
              new Username("reviewer2"),
              LocalDate.of(2018, 9, 30),
              "Asked for by phone"),
          new AbsenceEnded(new Username("jisoo.kim")),
          new CycleDeadlineMoved(
              2018, Optional.of(Deadline.DECISION), 14, 8, 15, "Asked for by phone"),
          new CasesExported("cases.csv"),
          new LaunchRequested(ID, LocalDate.of(2018, 8, 31), true),
          new LaunchEnded(ID, "DONE", 16, 17),
          new StepRestarted(
              Optional.of("KR-10421-2018"),
              "serviceTask_recordVerdict",
              "Asked for by phone",
              true),
          new CaseMigrated("KR-10421-2018", "annual-enrollment", 21, 22),
          new CaseResumed(CASE),
          new MigrationTried("Asked for by phone", 18, 19, 20),
          new Migrated("Asked for by phone", 18, 19, 20),
          new SignedIn("somebody", "jisoo.kim", "192.0.2.7"),
          new SignInFailed("somebody", "jisoo.kim", "192.0.2.7"),
          new SignInThrottled("somebody", "jisoo.kim", "192.0.2.7"),
          new AccessDenied("somebody", "GET /api/v1/partners", "192.0.2.7"),
          new CsrfRefused("somebody", "GET /api/v1/partners", "192.0.2.7"),
          new WebappRequestRefused("somebody", "GET /api/v1/partners", "malware"),
          new GrantDrift("somebody", "engine", "manager: read"),
          new RefusalsCounted(
              AuditCode.CSRF_REFUSED,
              23,
              Instant.parse("2018-09-01T08:30:00Z"),
              Instant.parse("2018-09-01T08:40:00Z"),
              List.of("192.0.2.7"),
              List.of("POST /login")),
          new DemoClockMoved(
              Instant.parse("2018-09-01T08:30:00Z"), Instant.parse("2018-09-02T08:30:00Z")));

  /** All of them, in the order of their codes. */
  public static final List<AuditEvent> ALL =
      Stream.of(CaseEventSamples.ALL, OUTSIDE_OF_CASES).flatMap(List::stream).toList();

  private EventSamples() {}

  /** The event with this code. */
  public static AuditEvent of(AuditCode code) {
    return ALL.stream().filter(event -> event.code() == code).findFirst().orElseThrow();
  }
}
