-- Every version of every decision table, for good: what a case was decided by can be read years later.
CREATE TABLE decision_table_version (
    table_key  TEXT        NOT NULL CHECK (table_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(table_key) <= 100),
    version    INT         NOT NULL CHECK (version > 0),
    sha256     TEXT        NOT NULL CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    text       TEXT        NOT NULL CHECK (length(text) <= 1000000),
    valid_from TIMESTAMPTZ NOT NULL,
    adopted_by TEXT        NOT NULL CHECK (length(adopted_by) BETWEEN 1 AND 100),
    adopted_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (table_key, version)
);

CREATE FUNCTION decision_table_version_never_changes() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'A version of a decision table never changes';
END
$$;
CREATE TRIGGER decision_table_version_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_table_version
    FOR EACH STATEMENT EXECUTE FUNCTION decision_table_version_never_changes();

REVOKE UPDATE, DELETE ON decision_table_version FROM "${appRole}";
