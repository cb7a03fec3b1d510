-- Whoever looks for cases of an organisation asks for the outcome it was told.
CREATE OR REPLACE VIEW enrollment_summary AS
SELECT case_number, tenant_id, cycle_year, edition, basis_date, evidence_due, decision_due, state, outcome, election,
       opened_at, decided_at, final_outcome
FROM enrollment;
COMMENT ON VIEW enrollment_summary IS 'Published by enrollment: where a case stands and its days';
