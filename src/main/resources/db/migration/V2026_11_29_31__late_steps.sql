-- A manager is asked to see to steps of the partner that are late: since when the task is open, and from which day on it
-- is asked again.
ALTER TABLE transition
    ADD COLUMN late_asked_at TIMESTAMPTZ,
    ADD COLUMN late_again_on DATE;
