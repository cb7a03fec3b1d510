-- Pictures and texts of evidence, made once for each content (decisions.md, 52); they go when it goes.
CREATE TABLE evidence_pages (
    sha256    TEXT        PRIMARY KEY REFERENCES evidence_content ON DELETE CASCADE,
    kind      TEXT        NOT NULL CHECK (kind IN ('PICTURES', 'TEXT', 'NONE')),
    pages     INTEGER     NOT NULL CHECK (pages >= 0),
    truncated BOOLEAN     NOT NULL,
    text_view TEXT,
    made_at   TIMESTAMPTZ NOT NULL,
    CHECK ((kind = 'TEXT') = (text_view IS NOT NULL)),
    CHECK ((kind = 'PICTURES') = (pages > 0))
);
CREATE TABLE evidence_page (
    sha256  TEXT    NOT NULL REFERENCES evidence_pages ON DELETE CASCADE,
    page_no INTEGER NOT NULL CHECK (page_no > 0),
    picture BYTEA   NOT NULL,
    PRIMARY KEY (sha256, page_no)
);
ALTER TABLE evidence_page ALTER COLUMN picture SET STORAGE EXTERNAL;
REVOKE UPDATE ON evidence_pages, evidence_page FROM "${appRole}";
