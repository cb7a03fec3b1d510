-- Launches: each finds out which cases are due on a day and opens them. The rows of launch_case are its cursor.
CREATE TABLE launch (
    launch_id  UUID        PRIMARY KEY,
    as_of      DATE        NOT NULL,
    dry_run    BOOLEAN     NOT NULL,
    state      TEXT        NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'DONE', 'DONE_WITH_FAILURES')),
    already    INTEGER     NOT NULL DEFAULT 0 CHECK (already >= 0),
    started_by TEXT        NOT NULL CHECK (length(started_by) BETWEEN 1 AND 100),
    started_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ,
    CHECK ((state IN ('DONE', 'DONE_WITH_FAILURES')) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX one_launch_at_a_time ON launch ((TRUE)) WHERE ended_at IS NULL AND NOT dry_run;
CREATE INDEX launch_by_start ON launch (started_at, launch_id);

-- One case a launch has to open, and what became of it. That a case is opened once is kept by the table enrollment.
CREATE TABLE launch_case (
    launch_id  UUID NOT NULL REFERENCES launch,
    tenant_id  TEXT NOT NULL REFERENCES tenant,
    basis_date DATE NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('PLANNED', 'OPENED', 'ALREADY', 'PASSED_OVER', 'FAILED')),
    note       TEXT CHECK (length(note) BETWEEN 1 AND 500),
    PRIMARY KEY (launch_id, tenant_id, basis_date),
    CHECK (state NOT IN ('PASSED_OVER', 'FAILED') OR note IS NOT NULL)
);
CREATE INDEX launch_case_by_state ON launch_case (launch_id, state);

-- What a dry run says of the days after: how many windows begin on each.
CREATE TABLE launch_ahead (
    launch_id UUID    NOT NULL REFERENCES launch,
    day       DATE    NOT NULL,
    due       INTEGER NOT NULL CHECK (due >= 0),
    PRIMARY KEY (launch_id, day)
);
