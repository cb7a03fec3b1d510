-- When a case was called off and where it stood: for some days a manager may open it again.
CREATE TABLE enrollment_cancellation (
    case_number    TEXT        NOT NULL,
    cancelled_at   TIMESTAMPTZ NOT NULL,
    cancelled_from TEXT        NOT NULL,
    CONSTRAINT enrollment_cancellation_pk PRIMARY KEY (case_number),
    CONSTRAINT enrollment_cancellation_of_a_case FOREIGN KEY (case_number) REFERENCES enrollment
);
