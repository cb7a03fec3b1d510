package org.cspenrollment.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One act of a person of the office on a case, as it is kept for good.
 *
 * @param requirementId null where it concerns the whole case
 * @param round the round of the requirement, 0 where it concerns the whole case
 * @param answer verdict, {@code AGREE} or {@code DISAGREE}, or decision
 * @param findings what was the matter with which file
 * @param recommended what the tables recommended, or null
 */
public record ReviewAct(
    String caseNumber,
    String requirementId,
    int round,
    String taskId,
    TaskKind kind,
    String answer,
    String reasonCode,
    String comment,
    Map<String, Object> facts,
    List<Finding> findings,
    String recommended,
    String recommendedReason,
    String recommendedRule,
    LocalDate waivedUntil,
    String actedBy,
    Instant actedAt) {}
