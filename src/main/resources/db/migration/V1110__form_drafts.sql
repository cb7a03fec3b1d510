-- What somebody of a partner has typed and not yet sent: nobody else's, and gone once it is sent (decisions.md, 58)
CREATE TABLE form_draft (
    username    TEXT        NOT NULL,
    case_number TEXT        NOT NULL REFERENCES enrollment,
    place       TEXT        NOT NULL CHECK (place ~ '^(declaration|request)-[A-Za-z0-9-]{1,40}$|^appeal$'),
    fields      JSONB       NOT NULL,
    saved_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (username, case_number, place)
);
CREATE INDEX form_draft_by_age ON form_draft (saved_at);
