-- Three things of a case: what the table recommends (recommended), what the table or one person proposes (outcome, as
-- ever), and what it was decided to be (final_outcome). Nothing but the last is ever told to a partner.
ALTER TABLE enrollment
    ADD COLUMN recommended           TEXT,
    ADD COLUMN recommended_reason_en TEXT,
    ADD COLUMN recommended_reason_ko TEXT,
    ADD COLUMN recommended_rule_id   TEXT,
    ADD CONSTRAINT enrollment_recommendation_is_whole
        CHECK ((recommended IS NULL) = (recommended_rule_id IS NULL)
           AND (recommended IS NULL) = (recommended_reason_en IS NULL)
           AND (recommended IS NULL) = (recommended_reason_ko IS NULL));

-- What the table said before a person spoke was not kept; where the table spoke last, it is known.
UPDATE enrollment
SET recommended = outcome,
    recommended_reason_en = outcome_reason_en,
    recommended_reason_ko = outcome_reason_ko,
    recommended_rule_id = outcome_rule_id
WHERE outcome IS NOT NULL AND outcome_rule_id LIKE 'rule\_%'
  AND outcome_reason_en IS NOT NULL AND outcome_reason_ko IS NOT NULL;

-- Who has only chosen to move or to leave has not arrived: that is no outcome yet. A partner that was not renewed
-- before it chose stays so until then; the sentence behind that was written over by the choice.
UPDATE enrollment e
SET final_outcome = CASE WHEN d.at IS NOT NULL THEN 'NOT_RENEWED' END,
    final_reason_en = NULL,
    final_reason_ko = NULL,
    final_rule_id = NULL,
    decided_at = d.at
FROM enrollment f
LEFT JOIN (SELECT subject, min(at) AS at FROM audit_entry WHERE action = 'NOT_RENEWED' GROUP BY subject) d
    ON d.subject = f.case_number
WHERE f.case_number = e.case_number
  AND e.final_outcome IN ('TRANSITION', 'VOLUNTARY_EXIT')
  AND e.state NOT IN ('TRANSITION_COMPLETE', 'EXITED', 'CANCELLED');

CREATE INDEX enrollment_by_final_outcome ON enrollment (final_outcome, basis_date, case_number);
CREATE INDEX enrollment_by_recommendation ON enrollment (recommended, basis_date, case_number);

CREATE OR REPLACE VIEW enrollment_summary AS
SELECT case_number, tenant_id, cycle_year, edition, basis_date, evidence_due, decision_due, state, outcome, election,
       opened_at, decided_at, final_outcome, recommended
FROM enrollment;

CREATE OR REPLACE VIEW enrollment_with_partner AS
SELECT e.case_number, e.tenant_id, e.cycle_year, e.basis_date, e.basis_explanation_en, e.basis_explanation_ko,
       e.evidence_due, e.decision_due, e.state, e.outcome_reason_en, e.outcome_reason_ko, e.next_step_due, e.exit_at,
       e.opened_at, p.organisation_id, p.name AS partner, p.country, p.time_zone, p.language, p.contact_email,
       p.status AS partner_status, p.plan_end, e.final_reason_en, e.final_reason_ko
FROM enrollment e JOIN partner_profile p USING (tenant_id);
