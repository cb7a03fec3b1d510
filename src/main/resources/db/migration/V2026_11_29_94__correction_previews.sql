-- A correction is made behind a look at what it does: what was shown is kept as a digest, for a quarter of an hour and
-- one use by whoever looked.
CREATE TABLE correction_preview (
    token       TEXT        NOT NULL,
    case_number TEXT        NOT NULL,
    digest      TEXT        NOT NULL,
    asked_by    TEXT        NOT NULL,
    asked_at    TIMESTAMPTZ NOT NULL,
    used_at     TIMESTAMPTZ,
    CONSTRAINT correction_preview_pk PRIMARY KEY (token),
    CONSTRAINT correction_preview_of_a_case FOREIGN KEY (case_number) REFERENCES enrollment,
    CONSTRAINT correction_preview_used_after_asked CHECK (used_at >= asked_at)
);
CREATE INDEX correction_preview_by_case ON correction_preview (case_number);
COMMENT ON TABLE correction_preview IS 'What previews of corrections showed, as digests';
REVOKE DELETE ON correction_preview FROM "${appRole}";
