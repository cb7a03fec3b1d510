package org.cspenrollment.oversight.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementStanding;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.RequirementLevel;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.Scope;
import org.cspenrollment.policy.VerifiedBy;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.VerdictView;
import org.jspecify.annotations.Nullable;

/**
 * A requirement with its result, its files and what was asked about it.
 *
 * @param state how it stands; {@code NOT_ASKED} where the case asks for nothing any more
 * @param accepted what would be accepted
 * @param example what that looks like, where something has to be shown
 * @param partnerSentence what the reviewer says to the partner, where something is asked or not met
 * @param findings what is the matter, with which file or without one, likewise
 */
record RequirementView(
    String id,
    RequirementLevel level,
    Scope scope,
    VerifiedBy verifiedBy,
    RequirementStanding state,
    Result result,
    @Nullable String reasonCode,
    String ruleId,
    String table,
    int tableVersion,
    Bilingual asks,
    Bilingual sentence,
    String source,
    List<String> notes,
    Bilingual accepted,
    @Nullable Bilingual example,
    @Nullable String partnerSentence,
    List<VerdictView.Told> findings,
    @Nullable LocalDate earliestDate,
    @Nullable LocalDate waivedUntil,
    Map<String, Object> declaration,
    @Nullable Instant handedInAt,
    List<FileView> files,
    List<RequestView> informationRequests) {

  /** A requirement as this reader may know it: a doubt of the office is for the office alone. */
  static RequirementView of(
      EnrollmentState state,
      CaseRequirement one,
      Actor reader,
      Explanation explained,
      List<EvidenceFile> files,
      List<InformationRequest> asked) {
    var rule = Rule.behind(one);
    return new RequirementView(
        one.id().value(),
        one.requirement().level(),
        one.requirement().scope(),
        one.requirement().verifiedBy(),
        RequirementStanding.of(state, one.state()),
        one.result(),
        one.isDoubted() && !reader.isStaff() ? null : one.reasonCode(),
        rule.id(),
        rule.table(),
        rule.tableVersion(),
        one.requirement().sentence(),
        Optional.ofNullable(one.sentence()).orElse(one.requirement().sentence()),
        one.requirement().source(),
        one.given().notes(),
        explained.accepted(),
        explained.example(),
        explained.verdict().partnerSentence(),
        explained.verdict().findings(),
        one.given().earliestDate(),
        one.waivedUntil(),
        one.declaration(),
        one.handedInAt(),
        files.stream().map(FileView::of).toList(),
        asked.stream().map(RequestView::of).toList());
  }

  /** The rule that gave a requirement its result; that which asks it where it has none yet. */
  private record Rule(String id, String table, int tableVersion) {

    static Rule behind(CaseRequirement one) {
      var id = one.ruleId();
      var table = one.table();
      var version = one.tableVersion();
      return id == null || table == null || version == null
          ? new Rule(
              one.requirement().ruleId(),
              one.requirement().table(),
              one.requirement().tableVersion())
          : new Rule(id, table, version);
    }
  }
}
