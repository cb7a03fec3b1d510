-- By when the office verifies what was handed in: working days of the partner's country.
ALTER TABLE enrollment_requirement ADD COLUMN review_due DATE;
