-- A launch takes its next cases in the order of their days, and says of each what became of it. The index by state alone
-- was chosen for both: a chunk of 50 looked at every case that was still to be opened.
DROP INDEX launch_case_by_state;
CREATE INDEX launch_case_queue ON launch_case (launch_id, basis_date, tenant_id) WHERE state = 'PLANNED';
