-- What the mail server said to the last try, and whether trying again makes sense as it is (decisions, 111).
ALTER TABLE mail ADD COLUMN answer TEXT CONSTRAINT mail_answer CHECK (length(answer) BETWEEN 1 AND 300);
ALTER TABLE mail ADD COLUMN refused BOOLEAN NOT NULL DEFAULT false;
COMMENT ON COLUMN mail.answer IS 'What the mail server said to the last try that failed, in one line';
COMMENT ON COLUMN mail.refused IS 'The address is none, or the server knows no such reader: only another address helps';
ALTER TABLE account_mail ADD COLUMN answer TEXT CONSTRAINT account_mail_answer CHECK (length(answer) BETWEEN 1 AND 300);
COMMENT ON COLUMN account_mail.answer IS 'What the mail server said to the last try that failed, in one line';

-- What a manager has looked at before failed mails are tried again together.
CREATE TABLE mail_retry (
    preview    TEXT        NOT NULL CONSTRAINT mail_retry_key PRIMARY KEY
        CONSTRAINT mail_retry_preview CHECK (preview ~ '^[0-9a-f]{64}$'),
    username   TEXT        NOT NULL,
    previewed  TIMESTAMPTZ NOT NULL,
    mails      BIGINT[]    NOT NULL,
    used_at    TIMESTAMPTZ CONSTRAINT mail_retry_used_after CHECK (used_at >= previewed)
);
COMMENT ON COLUMN mail_retry.mails IS 'The rows of the outbox that the preview showed';
REVOKE DELETE ON mail_retry FROM "${appRole}";
