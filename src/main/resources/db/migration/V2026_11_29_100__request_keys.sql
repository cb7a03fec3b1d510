-- Requests that came with an Idempotency-Key within the last 24 hours, and what they were answered (decisions, 112).
CREATE TABLE request_key (
    username     TEXT        NOT NULL,
    key          TEXT        NOT NULL CONSTRAINT request_key_form CHECK (key ~ '^[!-~]{1,200}$'),
    fingerprint  TEXT        NOT NULL CONSTRAINT request_key_fingerprint CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    begun_at     TIMESTAMPTZ NOT NULL,
    answered     BOOLEAN     NOT NULL DEFAULT false,
    location     TEXT,
    content_type TEXT,
    body         TEXT,
    CONSTRAINT request_key_key PRIMARY KEY (username, key),
    CONSTRAINT request_key_answer CHECK (answered OR (location IS NULL AND content_type IS NULL AND body IS NULL))
);
COMMENT ON COLUMN request_key.fingerprint IS 'SHA-256 of everything the request said';
COMMENT ON COLUMN request_key.body IS 'The first answer; of an upload the id of its receipt';
CREATE INDEX request_key_by_age ON request_key (begun_at);

-- It takes the place of the key that was kept with a file: one for all requests, and checked against what was sent.
DROP INDEX evidence_file_by_upload;
ALTER TABLE evidence_file DROP COLUMN upload_key;
