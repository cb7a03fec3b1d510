-- What makes a verdict one that can be answered: the sentence the partner reads, what the reviewer ticked of the list of
-- proof, and why nothing was opened where nothing was. The comment of an act stays in the office.
ALTER TABLE review_act
    ADD COLUMN partner_sentence TEXT,
    ADD COLUMN proof            JSONB NOT NULL DEFAULT '[]',
    ADD COLUMN unseen_reason    TEXT,
    ADD CONSTRAINT review_act_partner_sentence_length CHECK (length(partner_sentence) <= 2000),
    ADD CONSTRAINT review_act_unseen_reason_length CHECK (length(unseen_reason) <= 2000);

-- The last verdict on a requirement that its partner may know: what is met and what is asked for at once, what is not met
-- only once a second person has agreed.
CREATE VIEW told_verdict AS
SELECT DISTINCT ON (v.case_number, v.requirement_id)
       v.act_no, v.case_number, v.requirement_id, v.round, v.answer, v.reason_code, v.partner_sentence, v.findings, v.acted_at
FROM review_act v
WHERE v.task LIKE 'verify-%'
  AND v.requirement_id IS NOT NULL
  AND (v.answer IN ('MET', 'MORE_INFORMATION')
       OR v.answer = 'NOT_MET' AND EXISTS (SELECT FROM review_act second
                                           WHERE second.case_number = v.case_number
                                             AND second.requirement_id = v.requirement_id
                                             AND second.round = v.round
                                             AND second.task = 'confirm-not-met' AND second.answer = 'AGREE'
                                             AND second.act_no > v.act_no))
ORDER BY v.case_number, v.requirement_id, v.act_no DESC;
COMMENT ON VIEW told_verdict IS 'Published by review: the last verdict on a requirement that its partner may know';
REVOKE INSERT, UPDATE, DELETE ON told_verdict FROM "${appRole}";
