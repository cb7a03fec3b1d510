-- The whole cycle: every state of a case, and the day it is decided on, which a manager can move.
ALTER TABLE enrollment DROP CONSTRAINT enrollment_state_check;
ALTER TABLE enrollment ADD CONSTRAINT enrollment_state_check CHECK (state IN
    ('SCHEDULED', 'NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'APPROVED',
     'APPROVED_WITH_NOTES', 'NOT_RENEWED', 'RESTRICTED', 'SUSPENDED', 'REVOKED', 'APPEALED',
     'TRANSITION_ELECTED', 'RESELLER_ENROLLING', 'AGREEMENT_PENDING', 'DUAL', 'PROVIDER_LINKED',
     'CUSTOMERS_MOVING', 'TRANSITION_COMPLETE', 'EXIT_NOTICE', 'EXITED', 'CLOSED', 'ON_HOLD', 'CANCELLED'));

ALTER TABLE enrollment ADD COLUMN decision_due DATE;
UPDATE enrollment SET decision_due = basis_date;
ALTER TABLE enrollment ALTER COLUMN decision_due SET NOT NULL;
ALTER TABLE enrollment ADD CONSTRAINT decided_on_or_after_the_basis_date CHECK (decision_due >= basis_date);
ALTER TABLE enrollment DROP CONSTRAINT enrollment_check3; -- evidence_due <= basis_date
ALTER TABLE enrollment ADD CONSTRAINT evidence_before_the_decision CHECK (evidence_due <= decision_due);
