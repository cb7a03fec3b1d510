-- Who did what, append-only. Every stream (a case, the accounts, ...) is a chain of hashes: one entry
-- changed, removed or put elsewhere breaks it.
CREATE TABLE audit_entry (
    stream        TEXT        NOT NULL CHECK (length(stream) BETWEEN 1 AND 100),
    entry_no      BIGINT      NOT NULL CHECK (entry_no > 0),
    at            TIMESTAMPTZ NOT NULL,
    actor         TEXT        NOT NULL CHECK (length(actor) BETWEEN 1 AND 100),
    action        TEXT        NOT NULL CHECK (action ~ '^[A-Z][A-Z0-9_]+$'),
    subject       TEXT        NOT NULL CHECK (length(subject) <= 300),
    details       TEXT        NOT NULL,
    previous_hash BYTEA       NOT NULL,
    hash          BYTEA       NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (stream, entry_no)
);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

CREATE FUNCTION audit_hash(previous BYTEA, stream TEXT, entry_no BIGINT, at TIMESTAMPTZ, actor TEXT, action TEXT,
                           subject TEXT, details TEXT) RETURNS BYTEA
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$
SELECT sha256(previous || convert_to(
        jsonb_build_array(stream, entry_no, extract(epoch FROM at)::TEXT, actor, action, subject, details)::TEXT, 'UTF8'))
$$;

CREATE FUNCTION audit_append(p_stream TEXT, p_at TIMESTAMPTZ, p_actor TEXT, p_action TEXT, p_subject TEXT,
                             p_details TEXT) RETURNS BIGINT
    LANGUAGE plpgsql AS
$$
DECLARE
    last_no   BIGINT;
    last_hash BYTEA;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_stream, 20180831));
    SELECT entry_no, hash INTO last_no, last_hash
      FROM audit_entry WHERE stream = p_stream ORDER BY entry_no DESC LIMIT 1;
    last_no := coalesce(last_no, 0) + 1;
    last_hash := coalesce(last_hash, ''::BYTEA);
    INSERT INTO audit_entry (stream, entry_no, at, actor, action, subject, details, previous_hash, hash)
    VALUES (p_stream, last_no, p_at, p_actor, p_action, p_subject, p_details, last_hash,
            audit_hash(last_hash, p_stream, last_no, p_at, p_actor, p_action, p_subject, p_details));
    RETURN last_no;
END
$$;

CREATE FUNCTION audit_is_append_only() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'The audit record is append-only';
END
$$;
CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

REVOKE UPDATE, DELETE ON audit_entry FROM "${appRole}";
