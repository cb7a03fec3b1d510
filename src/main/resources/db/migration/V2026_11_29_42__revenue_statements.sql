-- What the office has verified of the revenue of an organisation, where its lines are not there or are wrong: it stands
-- in their place for the twelve months in which its period ends. The last one holds.
CREATE TABLE revenue_statement (
    statement_no    BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT revenue_statement_pkey PRIMARY KEY,
    organisation_id TEXT        NOT NULL CONSTRAINT revenue_statement_organisation REFERENCES organisation,
    period_start    DATE        NOT NULL,
    period_end      DATE        NOT NULL,
    counted_cents   BIGINT      NOT NULL CONSTRAINT revenue_statement_counted CHECK (counted_cents >= 0),
    source          TEXT        NOT NULL,
    case_number     TEXT        NOT NULL,
    stated_at       TIMESTAMPTZ NOT NULL,
    CONSTRAINT revenue_statement_period CHECK (period_end >= period_start)
);
CREATE INDEX revenue_statement_by_period ON revenue_statement (organisation_id, period_end);
REVOKE UPDATE, DELETE ON revenue_statement FROM "${appRole}";
