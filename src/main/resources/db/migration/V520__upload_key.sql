-- A file sent again after a lost connection carries the key of its first try, and is kept once (decisions.md, 53)
ALTER TABLE evidence_file ADD COLUMN upload_key UUID;
CREATE UNIQUE INDEX evidence_file_by_upload ON evidence_file (case_number, upload_key) WHERE upload_key IS NOT NULL;
