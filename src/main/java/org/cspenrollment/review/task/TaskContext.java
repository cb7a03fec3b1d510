package org.cspenrollment.review.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.schedule.Guidance;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.decision.Appeal;
import org.cspenrollment.review.verification.InformationRequest;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person needs beside a task to decide it.
 *
 * @param task the kind of task, such as {@code verify-support-package}
 * @param due by when, UTC
 * @param assignee who has claimed it
 * @param refusal why the person asking may not do it, where something is against it
 * @param enrollment the case
 * @param requirement what the task is about; none where it is about the whole case
 * @param requirements of a task about the whole case: all that is asked, with the results so far
 * @param reasonCodes the codes the pinned table knows; empty where no verdict is asked
 * @param findingKinds what can be said of a file; empty where no verdict is asked
 * @param guidance what the partner reads as acceptable, by reason code, and for any other code
 *     under the empty one; empty where no verdict is asked
 * @param earlierActs what people of the office did on this matter, oldest first
 * @param informationRequests what the partner was asked for, oldest first
 * @param ladder the steps down of a case that is not renewed, with what was taken of them
 * @param appeal what the partner brings forward
 * @param draft what the person asking has entered and not yet sent
 */
record TaskContext(
    String id,
    String task,
    @Nullable Instant due,
    @Nullable String assignee,
    @Nullable String refusal,
    CaseHead enrollment,
    @Nullable AskedRequirement requirement,
    List<AskedRequirement> requirements,
    List<String> reasonCodes,
    List<FindingKind> findingKinds,
    Map<String, Guidance> guidance,
    List<EarlierAct> earlierActs,
    List<InformationRequest> informationRequests,
    List<EnforcementStepView> ladder,
    @Nullable Appeal appeal,
    ReviewDraft draft) {}
