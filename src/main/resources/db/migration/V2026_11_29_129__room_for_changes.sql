-- What is changed soon after it was written stays on its page, and no index has to hear of it (HOT): a step when it
-- ends, a session with each request. The expiry of a session was an index that every request changed; the clean-up
-- reads a table of those who are signed in. Decision 121. What is written already stays as it is.
DROP INDEX IF EXISTS spring_session_by_expiry;
ALTER TABLE spring_session SET (fillfactor = 50);
ALTER TABLE act_hi_actinst SET (fillfactor = 85);

-- Nobody looks for a case by what is only proposed for it; what is decided or recommended most changes come before.
DROP INDEX IF EXISTS enrollment_by_outcome, enrollment_by_final_outcome, enrollment_by_recommendation;
CREATE INDEX enrollment_by_final_outcome ON enrollment (final_outcome, basis_date, case_number)
    WHERE final_outcome IS NOT NULL;
CREATE INDEX enrollment_by_recommendation ON enrollment (recommended, basis_date, case_number)
    WHERE recommended IS NOT NULL;
