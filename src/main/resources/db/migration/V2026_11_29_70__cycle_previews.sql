-- A cycle is moved behind a preview every time: what it showed is kept, so that a case that has changed
-- since can be told from one that has not. Previews from before show nothing and stand for no move.
ALTER TABLE cycle_move ADD COLUMN seen JSONB;
ALTER TABLE cycle_move ADD CONSTRAINT cycle_move_seen_in_a_preview CHECK (dry_run OR seen IS NULL);
COMMENT ON COLUMN cycle_move.seen IS 'What a preview showed: which days move from where to where, by case number';
DROP INDEX cycle_move_latest;
CREATE INDEX cycle_move_by_preview ON cycle_move (preview);
