-- What a manager does to a running case: holds it, cancels it, moves its days.

-- The state a case had when a manager put it on hold. While it is set the case stays ON_HOLD, whatever
-- happens to its requirements meanwhile. (held_at is something else: the office is late.)
ALTER TABLE enrollment ADD COLUMN held_from TEXT;
ALTER TABLE enrollment ADD COLUMN held_until DATE;
ALTER TABLE enrollment ADD CONSTRAINT held_is_on_hold CHECK (held_from IS NULL OR state = 'ON_HOLD');
ALTER TABLE enrollment ADD CONSTRAINT held_until_while_held CHECK (held_until IS NULL OR held_from IS NOT NULL);
CREATE INDEX enrollment_held_until ON enrollment (held_until) WHERE held_until IS NOT NULL;

-- A case can be cancelled before it opens.
ALTER TABLE enrollment DROP CONSTRAINT enrollment_check4; -- (state = 'SCHEDULED') = (opened_at IS NULL)
ALTER TABLE enrollment ADD CONSTRAINT opened_unless_scheduled_or_cancelled CHECK (
    CASE state WHEN 'SCHEDULED' THEN opened_at IS NULL WHEN 'CANCELLED' THEN TRUE ELSE opened_at IS NOT NULL END);

ALTER TABLE enrollment_requirement ADD COLUMN waived_until DATE;

-- Previews and moves of whole cycles: a move is not made twice by accident.
CREATE TABLE cycle_move (
    move_no    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_year INTEGER     NOT NULL,
    which      TEXT        NOT NULL CHECK (which IN ('EVIDENCE', 'DECISION', 'BOTH')),
    days       INTEGER     NOT NULL CHECK (days <> 0),
    preview    TEXT        NOT NULL CHECK (preview ~ '^[0-9a-f]{64}$'),
    dry_run    BOOLEAN     NOT NULL,
    asked_by   TEXT        NOT NULL,
    asked_at   TIMESTAMPTZ NOT NULL
);
CREATE INDEX cycle_move_latest ON cycle_move (cycle_year, which, days, move_no DESC);
REVOKE UPDATE, DELETE ON cycle_move FROM "${appRole}";
