-- When the partner last stated something else about a requirement than before: a correction counts
-- as a change when it hands the requirement in again. Unknown for what was stated before.
ALTER TABLE enrollment_requirement ADD COLUMN declared_at TIMESTAMPTZ;
