-- How long evidence is kept, and how its bytes go: decisions.md, 56
CREATE TABLE legal_hold (
    hold_no     BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number TEXT        NOT NULL REFERENCES enrollment,
    reason      TEXT        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    placed_by   TEXT        NOT NULL,
    placed_at   TIMESTAMPTZ NOT NULL,
    lifted_by   TEXT,
    lifted_at   TIMESTAMPTZ,
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
CREATE UNIQUE INDEX legal_hold_one_open ON legal_hold (case_number) WHERE lifted_at IS NULL;
REVOKE UPDATE, DELETE ON legal_hold FROM "${appRole}";
GRANT UPDATE (lifted_by, lifted_at) ON legal_hold TO "${appRole}";

-- Two steps: somebody proposes, another person decides; only then bytes can go.
CREATE TABLE erasure (
    erasure_id      UUID        PRIMARY KEY,
    case_number     TEXT        NOT NULL REFERENCES enrollment,
    ground          TEXT        NOT NULL CHECK (ground IN ('RETENTION', 'LAW')),
    reason          TEXT        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    proposed_by     TEXT        NOT NULL,
    proposed_at     TIMESTAMPTZ NOT NULL,
    decision        TEXT        CHECK (decision IN ('CONFIRMED', 'REJECTED')),
    decided_by      TEXT,
    decided_at      TIMESTAMPTZ,
    decision_reason TEXT        CHECK (length(decision_reason) BETWEEN 1 AND 1000),
    done_at         TIMESTAMPTZ,
    CONSTRAINT erasure_needs_two_people CHECK (decided_by <> proposed_by),
    CHECK ((decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
       AND (decision IS NULL) = (decision_reason IS NULL)),
    CHECK (done_at IS NULL OR decision = 'CONFIRMED')
);
CREATE UNIQUE INDEX erasure_one_open ON erasure (case_number) WHERE decision IS NULL;
CREATE INDEX erasure_by_time ON erasure (proposed_at DESC, erasure_id);
CREATE TABLE erasure_file (
    erasure_id  UUID NOT NULL REFERENCES erasure,
    evidence_id UUID NOT NULL REFERENCES evidence_file,
    PRIMARY KEY (erasure_id, evidence_id)
);
REVOKE UPDATE, DELETE ON erasure, erasure_file FROM "${appRole}";
GRANT UPDATE (decision, decided_by, decided_at, decision_reason) ON erasure TO "${appRole}";

-- Row, hash and receipt stay when the bytes go
ALTER TABLE evidence_file ADD COLUMN erased_at TIMESTAMPTZ;

-- The one way bytes go. The application's role may call it and nothing more: it cannot delete by itself.
CREATE FUNCTION erase_evidence(p_erasure UUID) RETURNS VOID
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS
$$
DECLARE
    confirmed erasure;
    content   TEXT;
BEGIN
    SELECT * INTO confirmed FROM erasure WHERE erasure_id = p_erasure FOR UPDATE;
    IF confirmed.decision IS DISTINCT FROM 'CONFIRMED' OR confirmed.done_at IS NOT NULL THEN
        RAISE EXCEPTION 'This erasure is not confirmed, or done already';
    END IF;
    IF EXISTS (SELECT FROM legal_hold WHERE case_number = confirmed.case_number AND lifted_at IS NULL) THEN
        RAISE EXCEPTION 'The case is under legal hold';
    END IF;
    UPDATE evidence_file f SET erased_at = confirmed.decided_at
      FROM erasure_file e
     WHERE e.erasure_id = p_erasure AND f.evidence_id = e.evidence_id AND f.case_number = confirmed.case_number
       AND f.erased_at IS NULL;
    FOR content IN
        SELECT DISTINCT f.sha256 FROM evidence_file f JOIN erasure_file e USING (evidence_id)
         WHERE e.erasure_id = p_erasure ORDER BY 1
    LOOP
        PERFORM pg_advisory_xact_lock(hashtextextended(content, 530));
        IF NOT EXISTS (SELECT FROM evidence_file WHERE sha256 = content AND erased_at IS NULL) THEN
            DELETE FROM evidence_chunk WHERE sha256 = content;
            DELETE FROM evidence_pages WHERE sha256 = content;
        END IF;
    END LOOP;
    UPDATE erasure SET done_at = confirmed.decided_at WHERE erasure_id = p_erasure;
END
$$;
REVOKE ALL ON FUNCTION erase_evidence(UUID) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_evidence(UUID) TO "${appRole}";

-- When each content was last compared with its hash
CREATE TABLE evidence_fixity (
    sha256     TEXT        PRIMARY KEY REFERENCES evidence_content,
    checked_at TIMESTAMPTZ NOT NULL,
    damaged_at TIMESTAMPTZ
);
CREATE INDEX evidence_fixity_by_check ON evidence_fixity (checked_at);
CREATE INDEX evidence_fixity_damaged ON evidence_fixity (damaged_at) WHERE damaged_at IS NOT NULL;
