-- An appeal that was taken back stays on record, and another one may be lodged.
ALTER TABLE appeal
    ADD COLUMN taken_back_at TIMESTAMPTZ,
    ADD COLUMN taken_back_by TEXT,
    DROP CONSTRAINT appeal_pkey,
    ADD CONSTRAINT appeal_key PRIMARY KEY (case_number, lodged_at),
    ADD CONSTRAINT appeal_taken_back_by_somebody
        CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL)),
    ADD CONSTRAINT appeal_taken_back_is_not_decided
        CHECK (taken_back_at IS NULL OR decision IS NULL);
CREATE UNIQUE INDEX appeal_one_stands ON appeal (case_number) WHERE taken_back_at IS NULL;
