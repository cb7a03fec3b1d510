-- What a reviewer has entered and not yet sent: survives a closed browser, is nobody else's.
CREATE TABLE review_draft (
    task_id  TEXT        NOT NULL,
    username TEXT        NOT NULL,
    entry    JSONB       NOT NULL,
    saved_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (task_id, username)
);

-- Every act of the office on a case: verdicts, confirmations, decisions; never changed.
CREATE TABLE review_act (
    act_no             BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number        TEXT        NOT NULL REFERENCES enrollment,
    requirement_id     TEXT,
    round              INTEGER     NOT NULL,
    task_id            TEXT        NOT NULL UNIQUE,
    task               TEXT        NOT NULL,
    answer             TEXT        NOT NULL,
    reason_code        TEXT,
    comment            TEXT        CHECK (length(comment) <= 4000),
    facts              JSONB       NOT NULL,
    recommended        TEXT,
    recommended_reason TEXT,
    recommended_rule   TEXT,
    waived_until       DATE,
    acted_by           TEXT        NOT NULL,
    acted_at           TIMESTAMPTZ NOT NULL
);
CREATE INDEX review_act_by_case ON review_act (case_number, requirement_id, act_no);
REVOKE UPDATE, DELETE ON review_act FROM "${appRole}";

CREATE TABLE information_request (
    request_id     UUID        PRIMARY KEY,
    case_number    TEXT        NOT NULL REFERENCES enrollment,
    requirement_id TEXT        NOT NULL,
    documents      JSONB       NOT NULL,
    comment        TEXT        CHECK (length(comment) <= 4000),
    asked_at       TIMESTAMPTZ NOT NULL,
    asked_by       TEXT        NOT NULL,
    due            DATE        NOT NULL,
    answered_at    TIMESTAMPTZ,
    answered_by    TEXT,
    answer         TEXT        CHECK (length(answer) <= 4000)
);
CREATE UNIQUE INDEX information_request_one_open ON information_request (case_number, requirement_id)
    WHERE answered_at IS NULL;
CREATE INDEX information_request_by_case ON information_request (case_number, asked_at);
