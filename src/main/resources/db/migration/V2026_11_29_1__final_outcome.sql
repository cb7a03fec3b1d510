-- The outcome of a case as it was last final, apart from what is only recommended or said by one
-- person: partners are told of this one alone. Empty until the case is decided.
ALTER TABLE enrollment
    ADD COLUMN final_outcome   TEXT,
    ADD COLUMN final_reason_en TEXT,
    ADD COLUMN final_reason_ko TEXT,
    ADD COLUMN final_rule_id   TEXT,
    ADD CONSTRAINT enrollment_final_outcome_is_decided
        CHECK (final_outcome IS NULL OR decided_at IS NOT NULL),
    ADD CONSTRAINT enrollment_final_reason_in_both_languages
        CHECK ((final_reason_en IS NULL) = (final_reason_ko IS NULL));

UPDATE enrollment
SET final_outcome = outcome,
    final_reason_en = outcome_reason_en,
    final_reason_ko = outcome_reason_ko,
    final_rule_id = outcome_rule_id
WHERE decided_at IS NOT NULL
  AND coalesce(held_from, state) NOT IN
      ('NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'ON_HOLD');

-- Decided and before a decision again: not renewed, and a cure is on its way. Why it was not renewed
-- may have been written over since then by what a manager said of the cure, and is left out then.
UPDATE enrollment
SET final_outcome = 'NOT_RENEWED',
    final_reason_en = CASE WHEN outcome = 'NOT_RENEWED' AND outcome_rule_id LIKE 'rule\_%' THEN outcome_reason_en END,
    final_reason_ko = CASE WHEN outcome = 'NOT_RENEWED' AND outcome_rule_id LIKE 'rule\_%' THEN outcome_reason_ko END,
    final_rule_id = CASE WHEN outcome = 'NOT_RENEWED' AND outcome_rule_id LIKE 'rule\_%' THEN outcome_rule_id END
WHERE decided_at IS NOT NULL
  AND coalesce(held_from, state) IN
      ('NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'ON_HOLD');

-- What the second person said against a "not met" is the office's own affair; it is kept in review_act.
UPDATE enrollment_requirement
SET sentence_en = 'A person of the programme office decides this requirement.',
    sentence_ko = '이 요구 사항은 프로그램 사무국의 담당자가 결정합니다.'
WHERE reason_code = 'NOT_MET_DOUBTED';
