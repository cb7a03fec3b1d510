-- Verdicts that were taken back by whoever gave them; the verdict itself stays as it was.
CREATE TABLE verdict_taken_back (
    task_id       TEXT        NOT NULL,
    taken_back_at TIMESTAMPTZ NOT NULL,
    taken_back_by TEXT        NOT NULL,
    reason        TEXT        NOT NULL,
    CONSTRAINT verdict_taken_back_once PRIMARY KEY (task_id),
    CONSTRAINT verdict_taken_back_reason_length CHECK (length(reason) <= 1000)
);
REVOKE UPDATE, DELETE ON verdict_taken_back FROM "${appRole}";

-- What was taken back is not told any more.
CREATE OR REPLACE VIEW told_verdict AS
SELECT DISTINCT ON (v.case_number, v.requirement_id)
       v.act_no, v.case_number, v.requirement_id, v.round, v.answer, v.reason_code, v.partner_sentence, v.findings, v.acted_at
FROM review_act v
WHERE v.task LIKE 'verify-%'
  AND v.requirement_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM verdict_taken_back void WHERE void.task_id = v.task_id)
  AND (v.answer IN ('MET', 'MORE_INFORMATION')
       OR v.answer = 'NOT_MET' AND EXISTS (SELECT FROM review_act second
                                           WHERE second.case_number = v.case_number
                                             AND second.requirement_id = v.requirement_id
                                             AND second.round = v.round
                                             AND second.task = 'confirm-not-met' AND second.answer = 'AGREE'
                                             AND second.act_no > v.act_no))
ORDER BY v.case_number, v.requirement_id, v.act_no DESC;
