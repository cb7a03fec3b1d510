-- What a partner chose and where its case stood then, so that the choice can be taken back. It stays on record.
CREATE TABLE enrollment_election (
    case_number   TEXT        NOT NULL CONSTRAINT enrollment_election_of_a_case REFERENCES enrollment,
    election      TEXT        NOT NULL CONSTRAINT enrollment_election_of_a_way CHECK (election IN ('MOVE', 'LEAVE')),
    elected_at    TIMESTAMPTZ NOT NULL,
    elected_by    TEXT        NOT NULL,
    state_before  TEXT        NOT NULL,
    on_hold       BOOLEAN     NOT NULL,
    held_until    DATE,
    taken_back_at TIMESTAMPTZ,
    taken_back_by TEXT,
    CONSTRAINT enrollment_election_key PRIMARY KEY (case_number, elected_at),
    CONSTRAINT enrollment_election_taken_back_by_somebody CHECK ((taken_back_at IS NULL) = (taken_back_by IS NULL))
);
CREATE UNIQUE INDEX enrollment_election_one_stands ON enrollment_election (case_number) WHERE taken_back_at IS NULL;
