-- Managers look for cases, running and ended, by everything a list shows (decisions.md, 48).
CREATE INDEX enrollment_by_evidence_due ON enrollment (evidence_due, case_number);
CREATE INDEX enrollment_by_decision_due ON enrollment (decision_due, case_number);
CREATE INDEX enrollment_by_decision ON enrollment (coalesce(decided_at, '-infinity'), case_number);
CREATE INDEX enrollment_by_outcome ON enrollment (outcome, basis_date, case_number);
CREATE INDEX enrollment_by_year ON enrollment (cycle_year, basis_date, case_number);
CREATE INDEX requirement_by_state ON enrollment_requirement (requirement_id, state, case_number);
CREATE INDEX requirement_by_result ON enrollment_requirement (requirement_id, result, case_number);
CREATE INDEX review_act_by_person ON review_act (acted_by, case_number);
CREATE INDEX tenant_by_name ON tenant (name, tenant_id);
CREATE INDEX tenant_by_country ON tenant (country, tenant_id);

-- Lower case once, when it is written: comparing without regard to case is what a search spent its time on
ALTER TABLE tenant ADD COLUMN search_text TEXT GENERATED ALWAYS AS (lower(tenant_id || ' ' || name)) STORED;
