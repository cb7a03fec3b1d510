-- Decision 123: a case pins one release, which is the full set of versions of the decision tables, and not each table.
CREATE TABLE policy_release (
    number      INTEGER     CONSTRAINT policy_release_key PRIMARY KEY
                            CONSTRAINT policy_release_counts_from_1 CHECK (number > 0),
    state       TEXT        NOT NULL CONSTRAINT policy_release_known_state
                            CHECK (state IN ('PROPOSED', 'ADOPTED', 'DECLINED')),
    valid_from  DATE        NOT NULL,
    proposed_by TEXT        NOT NULL CONSTRAINT policy_release_has_a_proposer
                            CHECK (length(proposed_by) BETWEEN 1 AND 100),
    proposed_at TIMESTAMPTZ NOT NULL,
    agreed_by   TEXT        CONSTRAINT policy_release_answered_by_somebody CHECK (length(agreed_by) BETWEEN 1 AND 100),
    agreed_at   TIMESTAMPTZ,
    reason      TEXT        NOT NULL CONSTRAINT policy_release_reason_is_no_flood CHECK (length(reason) <= 2000),
    fingerprint TEXT        NOT NULL CONSTRAINT policy_release_fingerprint_is_sha256
                            CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    CONSTRAINT policy_release_answered_once CHECK ((state = 'PROPOSED') = (agreed_by IS NULL)),
    CONSTRAINT policy_release_dated_answer CHECK ((agreed_by IS NULL) = (agreed_at IS NULL)),
    CONSTRAINT policy_release_four_eyes CHECK (proposed_by = 'system' OR agreed_by <> proposed_by)
);
CREATE INDEX policy_release_in_force ON policy_release (valid_from DESC, number DESC) WHERE state = 'ADOPTED';
COMMENT ON COLUMN policy_release.fingerprint IS 'SHA-256 of its tables by name, a line each: table, version, sha256';

CREATE TABLE policy_release_table (
    number    INTEGER NOT NULL CONSTRAINT policy_release_table_of_a_release REFERENCES policy_release,
    table_key TEXT    NOT NULL,
    version   INTEGER NOT NULL,
    sha256    TEXT    NOT NULL CONSTRAINT policy_release_table_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT policy_release_table_key PRIMARY KEY (number, table_key),
    CONSTRAINT policy_release_table_is_stored FOREIGN KEY (table_key, version) REFERENCES decision_table_version
);

CREATE FUNCTION policy_release_keeps_its_tables() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'The tables of a policy release never change';
END
$$;
CREATE TRIGGER policy_release_keeps_its_tables BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_release_table
    FOR EACH STATEMENT EXECUTE FUNCTION policy_release_keeps_its_tables();
REVOKE DELETE ON policy_release FROM "${appRole}";
REVOKE UPDATE, DELETE ON policy_release_table FROM "${appRole}";

-- A table of a build whose number is taken by another text gets the next one, and keeps where it is from.
ALTER TABLE decision_table_version ADD COLUMN origin_version INTEGER
    CONSTRAINT decision_table_version_origin_counts_from_1 CHECK (origin_version > 0);
COMMENT ON COLUMN decision_table_version.origin_version IS
    'The number the build gave it, where that was taken by another text; else empty';

ALTER TABLE enrollment ADD COLUMN release_number INTEGER
    CONSTRAINT enrollment_of_a_policy_release REFERENCES policy_release;
COMMENT ON COLUMN enrollment.release_number IS 'The policy release this case works with, whatever is adopted later';

-- What cases have pinned so far, each set once, numbered in the order in which the sets came into force.
WITH pinned AS MATERIALIZED (
    SELECT case_number,
           encode(sha256(convert_to(string_agg(table_key || ' ' || version || ' ' || sha256, E'\n'
                                               ORDER BY table_key COLLATE "C"), 'UTF8')), 'hex') AS fingerprint
    FROM enrollment_pin
    GROUP BY case_number
), sets AS MATERIALIZED (
    SELECT p.fingerprint, min(p.case_number) AS sample, min(e.opened_at) AS first_opened
    FROM pinned p JOIN enrollment e USING (case_number)
    GROUP BY p.fingerprint
), dated AS MATERIALIZED (
    SELECT s.fingerprint, s.sample, s.first_opened,
           (SELECT max(v.valid_from) FROM enrollment_pin p JOIN decision_table_version v USING (table_key, version)
            WHERE p.case_number = s.sample) AS since
    FROM sets s
), numbered AS MATERIALIZED (
    SELECT fingerprint, sample, since, row_number() OVER (ORDER BY since, first_opened, sample)::INTEGER AS number
    FROM dated
), releases AS (
    INSERT INTO policy_release
        (number, state, valid_from, proposed_by, proposed_at, agreed_by, agreed_at, reason, fingerprint)
    SELECT number, 'ADOPTED', (since AT TIME ZONE 'UTC')::DATE, 'system', since, 'system', since,
           'What cases were pinned to before there were releases', fingerprint
    FROM numbered
), tables AS (
    INSERT INTO policy_release_table (number, table_key, version, sha256)
    SELECT n.number, p.table_key, p.version, p.sha256
    FROM numbered n JOIN enrollment_pin p ON p.case_number = n.sample
)
UPDATE enrollment e
SET release_number = n.number
FROM pinned p JOIN numbered n USING (fingerprint)
WHERE e.case_number = p.case_number;

-- Nodes of 0.2.0 that still run beside pin table by table; at the end of their transaction the set is a release too.
-- A release after this one drops enrollment_pin and what follows from it.
CREATE FUNCTION policy_release_of(keys TEXT[], versions INTEGER[], hashes TEXT[]) RETURNS INTEGER
    LANGUAGE plpgsql AS
$$
DECLARE
    wanted TEXT;
    found  INTEGER;
    since  TIMESTAMPTZ;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('policy_release', 20180831));
    SELECT encode(sha256(convert_to(string_agg(k || ' ' || v || ' ' || h, E'\n' ORDER BY k COLLATE "C"), 'UTF8')), 'hex')
    INTO wanted FROM unnest(keys, versions, hashes) AS one (k, v, h);
    SELECT min(number) INTO found FROM policy_release WHERE fingerprint = wanted;
    IF found IS NULL THEN
        SELECT coalesce(max(number), 0) + 1 INTO found FROM policy_release;
        SELECT max(t.valid_from) INTO since
        FROM unnest(keys, versions) AS one (k, v) JOIN decision_table_version t ON t.table_key = k AND t.version = v;
        INSERT INTO policy_release
            (number, state, valid_from, proposed_by, proposed_at, agreed_by, agreed_at, reason, fingerprint)
        VALUES (found, 'ADOPTED', (since AT TIME ZONE 'UTC')::DATE, 'system', since, 'system', since,
                'What cases were pinned to before there were releases', wanted);
        INSERT INTO policy_release_table (number, table_key, version, sha256)
        SELECT found, k, v, h FROM unnest(keys, versions, hashes) AS one (k, v, h);
    END IF;
    RETURN found;
END
$$;

CREATE FUNCTION enrollment_pins_are_a_release() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    UPDATE enrollment e
    SET release_number = (SELECT policy_release_of(array_agg(p.table_key), array_agg(p.version), array_agg(p.sha256))
                          FROM enrollment_pin p WHERE p.case_number = e.case_number)
    WHERE e.case_number = NEW.case_number AND e.release_number IS NULL;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER enrollment_pins_are_a_release AFTER INSERT ON enrollment_pin
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION enrollment_pins_are_a_release();

DROP VIEW enrollment_policy_version;
CREATE VIEW enrollment_policy_version AS
SELECT case_number, release_number
FROM enrollment;
COMMENT ON VIEW enrollment_policy_version IS 'Published by enrollment: the policy release a case works with';
REVOKE INSERT, UPDATE, DELETE ON enrollment_policy_version FROM "${appRole}";
