-- Tickets of forms that carry a file: each lets one file through (decisions.md, 51)
CREATE TABLE upload_ticket (
    ticket  TEXT        PRIMARY KEY CHECK (length(ticket) BETWEEN 40 AND 100),
    ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX upload_ticket_by_end ON upload_ticket (ends_at);
