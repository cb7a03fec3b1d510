-- What a virus scanner finds later than on arrival (decisions.md, 50)
ALTER TABLE evidence_file DROP CONSTRAINT evidence_file_scan_check;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_scan_check
    CHECK (scan IN ('CLEAN', 'PENDING', 'NOT_CONFIGURED', 'INFECTED'));
CREATE INDEX evidence_file_not_scanned ON evidence_file (sha256) WHERE scan IN ('PENDING', 'NOT_CONFIGURED');
