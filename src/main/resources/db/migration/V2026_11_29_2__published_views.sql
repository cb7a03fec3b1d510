-- What a module shows of its tables to others; tables themselves are named by their owner alone. Views are plain, so
-- that PostgreSQL plans a statement over them as over the tables below, index by index; and they are only read.
CREATE VIEW partner_profile AS
SELECT tenant_id, organisation_id, name, country, time_zone, language, contact_email, status, plan_end, search_text
FROM tenant;
COMMENT ON VIEW partner_profile IS 'Published by partner: who a tenant is, how it is reached, what the programme lets it do';

CREATE VIEW enrollment_summary AS
SELECT case_number, tenant_id, cycle_year, edition, basis_date, evidence_due, decision_due, state, outcome, election,
       opened_at, decided_at, final_outcome
FROM enrollment;
COMMENT ON VIEW enrollment_summary IS 'Published by enrollment: where a case stands and its days';

CREATE VIEW enrollment_with_partner AS
SELECT e.case_number, e.tenant_id, e.cycle_year, e.basis_date, e.basis_explanation_en, e.basis_explanation_ko,
       e.evidence_due, e.decision_due, e.state, e.outcome_reason_en, e.outcome_reason_ko, e.next_step_due, e.exit_at,
       e.opened_at, p.organisation_id, p.name AS partner, p.country, p.time_zone, p.language, p.contact_email,
       p.status AS partner_status, p.plan_end
FROM enrollment e JOIN partner_profile p USING (tenant_id);
COMMENT ON VIEW enrollment_with_partner IS 'Published by enrollment: a case and whose it is, for mails, reminders and comparisons';

CREATE VIEW enrollment_requirement_summary AS
SELECT case_number, requirement_id, position, state, result, reason_code, sentence_en, sentence_ko, waived_until
FROM enrollment_requirement;
COMMENT ON VIEW enrollment_requirement_summary IS 'Published by enrollment: where a requirement of a case stands and what became of it';

CREATE VIEW enrollment_policy_version AS
SELECT case_number, table_key, version, sha256
FROM enrollment_pin;
COMMENT ON VIEW enrollment_policy_version IS 'Published by enrollment: the versions of the decision tables a case works with';

CREATE VIEW review_decision AS
SELECT case_number, requirement_id, task_id, task, acted_by
FROM review_act;
COMMENT ON VIEW review_decision IS 'Published by review: who of the office did which task of a case';

CREATE VIEW open_information_request AS
SELECT case_number, requirement_id, due
FROM information_request
WHERE answered_at IS NULL AND closed_at IS NULL;
COMMENT ON VIEW open_information_request IS 'Published by review: what the office asked of a partner and waits for';

REVOKE INSERT, UPDATE, DELETE ON partner_profile, enrollment_summary, enrollment_with_partner,
    enrollment_requirement_summary, enrollment_policy_version, review_decision, open_information_request
    FROM "${appRole}";
