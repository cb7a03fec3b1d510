-- A tenant has one life: at most one case of it is live. Live is a case that is opened and has not ended.
ALTER TABLE enrollment DROP CONSTRAINT enrollment_state_check;
ALTER TABLE enrollment ADD CONSTRAINT enrollment_state_check CHECK (state IN
    ('SCHEDULED', 'NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'APPROVED',
     'APPROVED_WITH_NOTES', 'NOT_RENEWED', 'RESTRICTED', 'SUSPENDED', 'REVOKED', 'APPEALED',
     'TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL', 'PROVIDER_LINKED',
     'CUSTOMERS_MOVING', 'TRANSITION_COMPLETE', 'EXIT_NOTICE', 'EXITED', 'CLOSED', 'SUCCEEDED', 'ON_HOLD',
     'CANCELLED'));

-- Cases of earlier releases that lived beside another one. Of a tenant that is out, none goes on; of another one, that
-- goes on which is on the way out, or else the latest; what was not renewed is succeeded, all else called off. What the
-- engine still runs for them ends at the first start (workflow.operations).
WITH live AS (
    SELECT e.case_number, e.decided_at, p.status IN ('REVOKED', 'INDIRECT_RESELLER', 'LEFT') AS is_out,
           row_number() OVER (PARTITION BY e.tenant_id ORDER BY
               e.state IN ('TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL', 'PROVIDER_LINKED',
                           'CUSTOMERS_MOVING', 'EXIT_NOTICE') DESC,
               e.basis_date DESC) AS place
    FROM enrollment e JOIN partner_profile p USING (tenant_id)
    WHERE e.state NOT IN ('SCHEDULED', 'CLOSED', 'SUCCEEDED', 'CANCELLED', 'EXITED', 'REVOKED', 'TRANSITION_COMPLETE'))
UPDATE enrollment e
SET state = CASE WHEN e.final_outcome = 'NOT_RENEWED' AND NOT live.is_out THEN 'SUCCEEDED' ELSE 'CANCELLED' END,
    held_from = NULL, held_until = NULL, next_step = NULL, next_step_due = NULL
FROM live
WHERE live.case_number = e.case_number AND (live.is_out OR live.place > 1);

UPDATE enrollment e
SET state = 'CANCELLED'
FROM partner_profile p
WHERE p.tenant_id = e.tenant_id AND e.state = 'SCHEDULED' AND p.status IN ('REVOKED', 'INDIRECT_RESELLER', 'LEFT');

CREATE UNIQUE INDEX enrollment_one_live_case_of_a_tenant ON enrollment (tenant_id)
    WHERE state NOT IN
        ('SCHEDULED', 'CLOSED', 'SUCCEEDED', 'CANCELLED', 'EXITED', 'REVOKED', 'TRANSITION_COMPLETE');
CREATE INDEX enrollment_scheduled_of_a_tenant ON enrollment (tenant_id) WHERE state = 'SCHEDULED';
