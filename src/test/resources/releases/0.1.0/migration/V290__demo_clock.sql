-- How far the demo's clock is from the real one. The only row comes with the first start of the demo.
CREATE TABLE demo_clock (
    only_row     BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    offset_nanos BIGINT  NOT NULL
);
