-- What was found met though nothing was opened shows in the figures of a cycle.
CREATE VIEW unseen_verdict AS
SELECT case_number, requirement_id, acted_by, acted_at, unseen_reason
FROM review_act
WHERE answer = 'MET' AND unseen_reason IS NOT NULL;
COMMENT ON VIEW unseen_verdict IS 'Published by review: what was found met though its reviewer had opened no file of it';
REVOKE INSERT, UPDATE, DELETE ON unseen_verdict FROM "${appRole}";
