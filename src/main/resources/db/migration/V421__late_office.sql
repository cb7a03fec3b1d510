-- Since when a case is held because the office is not done though the partner was in time.
ALTER TABLE enrollment ADD COLUMN held_at TIMESTAMPTZ;
