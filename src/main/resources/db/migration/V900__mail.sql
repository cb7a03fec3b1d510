-- The outbox. A row is one thing one reader has to be told; it is written in the transaction of what happened.
-- Rows of one reader that are due together leave as one mail and then share a Message-ID.
CREATE TABLE mail (
    mail_id       BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number   TEXT        NOT NULL REFERENCES enrollment,
    audience      TEXT        NOT NULL CHECK (audience IN ('PARTNER', 'MANAGER', 'REVIEWER')),
    addressee     TEXT        NOT NULL,
    recipient     TEXT        NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254 AND recipient !~ '[[:cntrl:][:space:]]'),
    language      TEXT        NOT NULL CHECK (language IN ('en', 'ko')),
    kind          TEXT        NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    parameters    JSONB       NOT NULL,
    reminder      TEXT        CHECK (reminder ~ '^[A-Z0-9_]+$'),
    ladder        TEXT,
    about         TEXT        NOT NULL DEFAULT '',
    reference_day DATE,
    queued_at     TIMESTAMPTZ NOT NULL,
    not_before    TIMESTAMPTZ NOT NULL,
    state         TEXT        NOT NULL DEFAULT 'QUEUED' CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'SUPERSEDED')),
    tries         INTEGER     NOT NULL DEFAULT 0 CHECK (tries >= 0),
    next_try      TIMESTAMPTZ NOT NULL,
    message_id    TEXT        CHECK (message_id ~ '^<[A-Za-z0-9.-]+@[A-Za-z0-9.-]+>$'),
    sent_at       TIMESTAMPTZ,
    failed_at     TIMESTAMPTZ,
    CHECK ((reminder IS NULL) = (ladder IS NULL) AND (reminder IS NULL) = (reference_day IS NULL)),
    CHECK ((state = 'SENT') = (sent_at IS NOT NULL)),
    CHECK (state <> 'SENT' OR message_id IS NOT NULL)
);
COMMENT ON COLUMN mail.addressee IS 'The sign-in name of a member of staff; a tenant id for its contact';
COMMENT ON COLUMN mail.parameters IS 'Names, dates, codes and sentences as they were when it happened';
COMMENT ON COLUMN mail.reminder IS 'The code of a reminder; null for what tells of an event';
COMMENT ON COLUMN mail.ladder IS 'Reminders of one ladder take each other''s place while they wait';
COMMENT ON COLUMN mail.about IS 'What a reminder is about beside the case: a request, a task';

-- Each reminder once for each date it counts to, whatever the sweep does and on however many nodes.
CREATE UNIQUE INDEX mail_reminder_once ON mail (case_number, reminder, about, reference_day, addressee)
    WHERE reminder IS NOT NULL;
CREATE INDEX mail_due ON mail (next_try, mail_id) WHERE state = 'QUEUED';
CREATE INDEX mail_failed ON mail (mail_id) WHERE state = 'FAILED';
CREATE INDEX mail_waiting_of ON mail (recipient) WHERE state = 'QUEUED';
CREATE INDEX mail_by_message ON mail (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX mail_by_case ON mail (case_number, mail_id);
REVOKE DELETE ON mail FROM "${appRole}";
