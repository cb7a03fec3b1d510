-- The record is written by audit_append alone: the application's role calls it and cannot put a row beside it.
ALTER FUNCTION audit_append(TEXT, TIMESTAMPTZ, TEXT, TEXT, TEXT, TEXT) SECURITY DEFINER SET search_path = public, pg_temp;
REVOKE ALL ON FUNCTION audit_append(TEXT, TIMESTAMPTZ, TEXT, TEXT, TEXT, TEXT) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_append(TEXT, TIMESTAMPTZ, TEXT, TEXT, TEXT, TEXT) TO "${appRole}";
REVOKE INSERT ON audit_entry FROM "${appRole}";

-- An alarm is not taken away by whoever may write: rows stay, and damage ends when the bytes are whole.
REVOKE UPDATE, DELETE ON evidence_fixity FROM "${appRole}";
GRANT UPDATE (checked_at, damaged_at) ON evidence_fixity TO "${appRole}";

CREATE FUNCTION evidence_damage_ends_when_mended() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    IF (SELECT encode(sha256(string_agg(bytes, ''::BYTEA ORDER BY chunk_no)), 'hex')
          FROM evidence_chunk WHERE sha256 = OLD.sha256) IS DISTINCT FROM OLD.sha256 THEN
        RAISE EXCEPTION 'The stored bytes are still damaged';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER evidence_damage_ends_when_mended BEFORE UPDATE ON evidence_fixity
    FOR EACH ROW WHEN (OLD.damaged_at IS NOT NULL AND NEW.damaged_at IS NULL)
    EXECUTE FUNCTION evidence_damage_ends_when_mended();
