-- What the decision table read when it gave the result (decisions.md, 63); null for results from before
ALTER TABLE enrollment_requirement ADD COLUMN result_facts JSONB;
