-- A file of last year that was taken over: the same content, a row and a receipt of its own (decisions.md, 57)
ALTER TABLE evidence_file ADD COLUMN carried_from UUID REFERENCES evidence_file;
