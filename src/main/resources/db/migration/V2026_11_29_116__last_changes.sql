-- When something of a case that people move was last moved, by the clock of the database: of two who move it at the
-- same moment, the later is told instead of winning without a word.
CREATE TABLE enrollment_last_change (
    case_number TEXT        NOT NULL,
    matter      TEXT        NOT NULL,
    changed_at  TIMESTAMPTZ NOT NULL,
    CONSTRAINT enrollment_last_change_pkey PRIMARY KEY (case_number, matter),
    CONSTRAINT enrollment_last_change_case_fkey FOREIGN KEY (case_number) REFERENCES enrollment (case_number),
    CONSTRAINT enrollment_last_change_matter_length CHECK (length(matter) BETWEEN 1 AND 100)
);
