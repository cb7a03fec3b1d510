-- What is due to be compared with its hash is found by its time: contents have a row here from the beginning,
-- and one never compared was compared before all time.
CREATE FUNCTION evidence_content_is_compared() RETURNS TRIGGER
    LANGUAGE plpgsql AS
$$
BEGIN
    INSERT INTO evidence_fixity (sha256, checked_at) VALUES (NEW.sha256, '-infinity');
    RETURN NULL;
END
$$;
CREATE TRIGGER evidence_content_is_compared AFTER INSERT ON evidence_content
    FOR EACH ROW EXECUTE FUNCTION evidence_content_is_compared();

INSERT INTO evidence_fixity (sha256, checked_at)
SELECT sha256, '-infinity' FROM evidence_content
ON CONFLICT DO NOTHING;
