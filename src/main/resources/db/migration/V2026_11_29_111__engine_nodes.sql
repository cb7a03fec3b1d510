-- Which nodes are alive: what one has locked that is gone is given to the others.
CREATE TABLE engine_node (
    lock_owner TEXT CONSTRAINT engine_node_pkey PRIMARY KEY
        CONSTRAINT engine_node_lock_owner_length CHECK (length(lock_owner) BETWEEN 1 AND 255),
    seen_at TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE engine_node IS 'The nodes of the process engine by the name under which they lock jobs, and when they last said that they are alive, by the clock of the database';
