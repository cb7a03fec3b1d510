-- Tenants whose revenue has been imported and whose cases have not been looked at since: noted in the transaction of
-- the import, taken away once the growth of every case is recorded. Cases that are held for what is open are found by
-- an index of their own, as there are few among many.
CREATE TABLE arrived_revenue (
    tenant_id  TEXT        NOT NULL,
    arrived_at TIMESTAMPTZ NOT NULL,
    CONSTRAINT arrived_revenue_pkey PRIMARY KEY (tenant_id),
    CONSTRAINT arrived_revenue_of_a_tenant FOREIGN KEY (tenant_id) REFERENCES tenant
);

CREATE INDEX enrollment_held_for_open_facts ON enrollment (case_number) WHERE outcome = 'HOLD';
