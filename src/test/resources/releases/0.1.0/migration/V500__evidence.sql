-- The bytes of evidence, once per content, in chunks that stream both ways. Nothing of the application
-- changes or removes them.
CREATE TABLE evidence_content (
    sha256    TEXT        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size      BIGINT      NOT NULL CHECK (size > 0),
    stored_at TIMESTAMPTZ NOT NULL,
    UNIQUE (sha256, size)
);

CREATE TABLE evidence_chunk (
    sha256   TEXT    NOT NULL REFERENCES evidence_content,
    chunk_no INTEGER NOT NULL CHECK (chunk_no >= 0),
    bytes    BYTEA   NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    PRIMARY KEY (sha256, chunk_no)
);
-- What is accepted is compressed already
ALTER TABLE evidence_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- One row per file received. A document is the chain of its versions; its id is that of its first one.
CREATE TABLE evidence_file (
    evidence_id    UUID        PRIMARY KEY,
    case_number    TEXT        NOT NULL,
    requirement_id TEXT        NOT NULL,
    document_id    UUID        NOT NULL,
    version        INTEGER     NOT NULL CHECK (version > 0),
    file_name      TEXT        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 150),
    media_type     TEXT        NOT NULL CHECK (media_type IN
        ('application/pdf', 'image/png', 'image/jpeg',
         'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
         'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')),
    size           BIGINT      NOT NULL CHECK (size BETWEEN 1 AND 26214400),
    sha256         TEXT        NOT NULL,
    note           TEXT        CHECK (length(note) BETWEEN 1 AND 2000),
    scan           TEXT        NOT NULL CHECK (scan IN ('CLEAN', 'PENDING', 'NOT_CONFIGURED')),
    received_at    TIMESTAMPTZ NOT NULL,
    received_by    TEXT        NOT NULL,
    withdrawn_at   TIMESTAMPTZ CHECK (withdrawn_at >= received_at),
    withdrawn_by   TEXT,
    FOREIGN KEY (case_number, requirement_id) REFERENCES enrollment_requirement,
    FOREIGN KEY (sha256, size) REFERENCES evidence_content (sha256, size),
    UNIQUE (document_id, version),
    UNIQUE (evidence_id, case_number, requirement_id),
    CONSTRAINT evidence_version_belongs_to_its_document
        FOREIGN KEY (document_id, case_number, requirement_id)
        REFERENCES evidence_file (evidence_id, case_number, requirement_id),
    CONSTRAINT evidence_first_version_names_the_document CHECK ((version = 1) = (document_id = evidence_id)),
    CONSTRAINT evidence_withdrawal_has_a_person CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX evidence_file_by_case ON evidence_file (case_number, requirement_id, received_at);
CREATE INDEX evidence_file_by_content ON evidence_file (sha256);

REVOKE UPDATE, DELETE ON evidence_content, evidence_chunk, evidence_file FROM "${appRole}";
GRANT UPDATE (scan, withdrawn_at, withdrawn_by) ON evidence_file TO "${appRole}";
