-- A name may be as long as Windows and macOS allow one to be
ALTER TABLE evidence_file
  DROP CONSTRAINT evidence_file_file_name_check,
  ADD CONSTRAINT evidence_file_file_name_check CHECK (length(file_name) BETWEEN 1 AND 255);
