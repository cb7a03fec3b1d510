-- A launch that is asked for again while it runs looks once more for what is due before it ends.
ALTER TABLE launch ADD COLUMN asked_again BOOLEAN NOT NULL DEFAULT FALSE;
