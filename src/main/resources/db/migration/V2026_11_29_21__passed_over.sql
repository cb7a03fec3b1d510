-- Why a launch passed a case over, as a code beside the sentence: managers list and filter by it.
ALTER TABLE launch_case ADD COLUMN reason TEXT;
UPDATE launch_case SET reason = CASE WHEN note LIKE 'A further basis date%' THEN 'FURTHER_DATE' ELSE 'TENANT_OUT' END
WHERE state = 'PASSED_OVER';
ALTER TABLE launch_case ADD CONSTRAINT launch_case_passed_over_for_a_reason
    CHECK ((state = 'PASSED_OVER') = (reason IS NOT NULL));
CREATE INDEX launch_case_passed_over ON launch_case (tenant_id, basis_date) WHERE state = 'PASSED_OVER';
