-- A request for information ends without an answer when its case is cancelled.
ALTER TABLE information_request ADD COLUMN closed_at TIMESTAMPTZ;
ALTER TABLE information_request ADD CONSTRAINT answered_or_closed CHECK (answered_at IS NULL OR closed_at IS NULL);
DROP INDEX information_request_one_open;
CREATE UNIQUE INDEX information_request_one_open ON information_request (case_number, requirement_id)
    WHERE answered_at IS NULL AND closed_at IS NULL;
