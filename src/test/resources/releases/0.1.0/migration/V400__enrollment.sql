-- The cases. At most one per tenant and calendar year of its basis date, whoever opens it and however often.
CREATE TABLE enrollment (
    case_number          TEXT        PRIMARY KEY CHECK (case_number = tenant_id || '-' || cycle_year),
    tenant_id            TEXT        NOT NULL REFERENCES tenant (tenant_id),
    cycle_year           INTEGER     NOT NULL CHECK (cycle_year = extract(YEAR FROM basis_date)),
    case_type            TEXT        NOT NULL CHECK (case_type = 'RENEWAL'),
    edition              TEXT        NOT NULL CHECK (edition ~ '^E[0-9]$'),
    basis_date           DATE        NOT NULL,
    basis_type           TEXT        NOT NULL,
    basis_explanation_en TEXT        NOT NULL,
    basis_explanation_ko TEXT        NOT NULL,
    window_opens         DATE        NOT NULL CHECK (window_opens <= basis_date),
    evidence_due         DATE        NOT NULL CHECK (evidence_due <= basis_date),
    state                TEXT        NOT NULL CHECK (state IN
        ('SCHEDULED', 'NOTIFIED', 'IN_PREPARATION', 'INFO_REQUESTED', 'UNDER_REVIEW', 'REMEDIATION', 'APPROVED',
         'APPROVED_WITH_NOTES', 'NOT_RENEWED', 'TRANSITION_ELECTED', 'CLOSED', 'ON_HOLD', 'CANCELLED')),
    outcome              TEXT,
    outcome_reason_en    TEXT,
    outcome_reason_ko    TEXT,
    outcome_rule_id      TEXT,
    election             TEXT        NOT NULL DEFAULT 'STAY' CHECK (election IN ('STAY', 'MOVE', 'LEAVE')),
    indirect_provider    TEXT        CHECK (length(indirect_provider) <= 200),
    opened_at            TIMESTAMPTZ,
    decided_at           TIMESTAMPTZ,
    UNIQUE (tenant_id, cycle_year),
    CHECK ((state = 'SCHEDULED') = (opened_at IS NULL))
);
CREATE INDEX enrollment_by_basis_date ON enrollment (basis_date, case_number);
CREATE INDEX enrollment_by_state ON enrollment (state, basis_date, case_number);

-- Which versions of which tables decide this case, whatever is adopted later.
CREATE TABLE enrollment_pin (
    case_number TEXT    NOT NULL REFERENCES enrollment,
    table_key   TEXT    NOT NULL,
    version     INTEGER NOT NULL CHECK (version > 0),
    sha256      TEXT    NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (case_number, table_key)
);

CREATE TABLE enrollment_requirement (
    case_number           TEXT        NOT NULL REFERENCES enrollment,
    requirement_id        TEXT        NOT NULL CHECK (requirement_id ~ '^REQ-[A-Z0-9]+$'),
    position              INTEGER     NOT NULL,
    level                 TEXT        NOT NULL CHECK (level IN ('MANDATORY', 'RECOMMENDED', 'MONITORED')),
    scope                 TEXT        NOT NULL CHECK (scope IN ('ENTITY', 'LOCATION', 'TENANT', 'PGA')),
    verified_by           TEXT        NOT NULL CHECK (verified_by IN ('HUMAN', 'REGISTRY', 'RECORDED')),
    asking_rule_id        TEXT        NOT NULL,
    asking_table          TEXT        NOT NULL,
    asking_table_version  INTEGER     NOT NULL,
    asks_en               TEXT        NOT NULL,
    asks_ko               TEXT        NOT NULL,
    source                TEXT        NOT NULL,
    asking_notes          TEXT[]      NOT NULL,
    state                 TEXT        NOT NULL CHECK (state IN
        ('AUTOMATIC', 'WAITING_FOR_PARTNER', 'UNDER_REVIEW', 'INFORMATION_REQUESTED', 'VERIFIED', 'MISSED')),
    result                TEXT        NOT NULL CHECK (result IN
        ('MET', 'MET_FOLLOWUP', 'NOT_MET', 'PENDING', 'WAIVED', 'REVIEW')),
    reason_code           TEXT,
    rule_id               TEXT,
    rule_table            TEXT,
    rule_table_version    INTEGER,
    sentence_en           TEXT,
    sentence_ko           TEXT,
    notes                 TEXT[]      NOT NULL DEFAULT '{}',
    earliest_date         DATE,
    recommended_result    TEXT,
    recommended_reason    TEXT,
    handed_in_at          TIMESTAMPTZ,
    declaration           JSONB       NOT NULL DEFAULT '{}',
    round                 INTEGER     NOT NULL DEFAULT 1 CHECK (round > 0),
    PRIMARY KEY (case_number, requirement_id)
);
