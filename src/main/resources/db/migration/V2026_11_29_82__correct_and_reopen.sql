-- A case that begins anew under its number lists what is asked once more, in one transaction; the files received for what
-- is still asked stay with it.
ALTER TABLE evidence_file ALTER CONSTRAINT evidence_file_case_number_requirement_id_fkey DEFERRABLE INITIALLY IMMEDIATE;
