-- Who of the office is away, and who stands in: nobody else gives that person tasks meanwhile (decisions.md, 62)
CREATE TABLE absence (
    username   TEXT        PRIMARY KEY,
    substitute TEXT        NOT NULL CHECK (substitute <> username),
    until      DATE        NOT NULL,
    reason     TEXT        NOT NULL CHECK (length(reason) <= 1000),
    entered_by TEXT        NOT NULL,
    entered_at TIMESTAMPTZ NOT NULL
);
