-- Every step of the way to indirect reseller has a day: the partner's own period, and apart from it the office's to
-- confirm what is reported. "dated" is empty in what an earlier release wrote, until such a case is taken over. A step
-- that nobody has to take is over too, with the reason.
ALTER TABLE transition_step
    ADD COLUMN confirm_working_days INTEGER
        CONSTRAINT transition_step_confirmed_in_days CHECK (confirm_working_days > 0),
    ADD COLUMN dated BOOLEAN,
    ADD COLUMN not_needed_why TEXT
        CONSTRAINT transition_step_not_needed_says_why CHECK (length(not_needed_why) BETWEEN 1 AND 1000),
    ADD CONSTRAINT transition_step_not_needed_is_over CHECK (not_needed_why IS NULL OR done_at IS NOT NULL);

-- The day the provider accepted a request is the office's to enter; the partner may say it first.
ALTER TABLE transfer_request
    ADD COLUMN said_accepted_on DATE,
    ADD COLUMN accepted_on DATE,
    ADD COLUMN accepted_by TEXT,
    ADD CONSTRAINT transfer_request_accepted_says_who CHECK ((accepted_on IS NULL) = (accepted_by IS NULL)),
    ADD CONSTRAINT transfer_request_accepted_once_requested CHECK (accepted_on >= requested_on);

CREATE VIEW open_transition_step AS
SELECT case_number, step, position, due,
       CASE WHEN reported_at IS NOT NULL THEN 'OFFICE' ELSE actor END AS actor
FROM transition_step
WHERE opened_at IS NOT NULL AND done_at IS NULL;
COMMENT ON VIEW open_transition_step IS 'Published by transition: the steps of the way to indirect reseller whose turn it is, who has them and by when';

REVOKE INSERT, UPDATE, DELETE ON open_transition_step FROM "${appRole}";
