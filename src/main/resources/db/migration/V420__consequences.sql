-- The steps down that were taken after a case was not renewed: each once, confirmed by a person, never changed.
CREATE TABLE enrollment_consequence (
    case_number   TEXT        NOT NULL REFERENCES enrollment,
    status        TEXT        NOT NULL CHECK (status IN ('RESTRICTED', 'SUSPENDED', 'REVOKED')),
    falls_due     DATE        NOT NULL,
    rule_id       TEXT        NOT NULL,
    status_before TEXT        NOT NULL, -- the partner's status, which the step changed only if it was milder
    status_after  TEXT        NOT NULL,
    taken_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_number, status)
);
REVOKE UPDATE, DELETE ON enrollment_consequence FROM "${appRole}";

-- What comes next where time decides: the next step down and its day, or the end of an exit notice.
ALTER TABLE enrollment ADD COLUMN next_step TEXT CHECK (next_step IN ('RESTRICTED', 'SUSPENDED', 'REVOKED'));
ALTER TABLE enrollment ADD COLUMN next_step_due DATE CHECK ((next_step IS NULL) = (next_step_due IS NULL));
ALTER TABLE enrollment ADD COLUMN exit_at TIMESTAMPTZ;
