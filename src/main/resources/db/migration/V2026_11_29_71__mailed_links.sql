-- One-time links go to their holders by mail, and every reset is told to them. The link itself is made when its mail
-- leaves: a row of this outbox holds nothing that opens anything.
CREATE TABLE account_mail (
    account_mail_id BIGINT GENERATED ALWAYS AS IDENTITY CONSTRAINT account_mail_key PRIMARY KEY,
    username        TEXT        NOT NULL CONSTRAINT account_mail_of_an_account REFERENCES account,
    kind            TEXT        NOT NULL CONSTRAINT account_mail_kind
        CHECK (kind IN ('INVITATION', 'RESET', 'RESET_SHOWN', 'PASSWORD_RESET')),
    acted_by        TEXT        NOT NULL,
    queued_at       TIMESTAMPTZ NOT NULL,
    state           TEXT        NOT NULL DEFAULT 'QUEUED' CONSTRAINT account_mail_state
        CHECK (state IN ('QUEUED', 'SENT', 'FAILED', 'SUPERSEDED')),
    tries           INTEGER     NOT NULL DEFAULT 0 CONSTRAINT account_mail_tries CHECK (tries >= 0),
    next_try        TIMESTAMPTZ NOT NULL,
    sent_at         TIMESTAMPTZ,
    CONSTRAINT account_mail_sent_at CHECK ((state = 'SENT') = (sent_at IS NOT NULL))
);
COMMENT ON COLUMN account_mail.acted_by IS 'Who made the link, or set the password';
CREATE INDEX account_mail_due ON account_mail (next_try, account_mail_id) WHERE state = 'QUEUED';
CREATE INDEX account_mail_by_account ON account_mail (username);
REVOKE DELETE ON account_mail FROM "${appRole}";

ALTER TABLE account_link ADD COLUMN made_by TEXT;
COMMENT ON COLUMN account_link.made_by IS 'Who made it; empty of links from before this was kept';
