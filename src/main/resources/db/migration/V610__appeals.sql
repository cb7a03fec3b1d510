-- What a partner brings forward against not being renewed: once for a case.
CREATE TABLE appeal (
    case_number TEXT        PRIMARY KEY REFERENCES enrollment,
    grounds     TEXT        NOT NULL CHECK (length(grounds) BETWEEN 10 AND 4000),
    lodged_at   TIMESTAMPTZ NOT NULL,
    lodged_by   TEXT        NOT NULL,
    decision    TEXT        CHECK (decision IN ('DECISION_STANDS', 'OVERTURNED')),
    reasons     TEXT        CHECK (length(reasons) <= 4000),
    decided_at  TIMESTAMPTZ,
    decided_by  TEXT,
    CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (decided_by IS NULL)
       AND (decision IS NULL) = (reasons IS NULL))
);
