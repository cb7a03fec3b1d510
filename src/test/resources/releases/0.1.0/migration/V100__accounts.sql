-- Sign-ins of partners and staff. A person is either on the partner's side, with an organisation and the one
-- role PARTNER, or on the office's side, with the other roles: the side is part of every reference, so that
-- the two can never be mixed.
CREATE TABLE account (
    username        TEXT        PRIMARY KEY CHECK (username ~ '^[a-z0-9]([a-z0-9._-]{1,62}[a-z0-9])$'),
    display_name    TEXT        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    password_hash   TEXT        CHECK (length(password_hash) BETWEEN 20 AND 255),
    language        TEXT        NOT NULL CHECK (language IN ('en', 'ko')),
    organisation_id TEXT        CHECK (length(organisation_id) BETWEEN 1 AND 100),
    contact_email   TEXT        NOT NULL CHECK (length(contact_email) BETWEEN 3 AND 254),
    enabled         BOOLEAN     NOT NULL DEFAULT TRUE,
    created_at      TIMESTAMPTZ NOT NULL,
    changed_at      TIMESTAMPTZ NOT NULL,
    side            TEXT        NOT NULL GENERATED ALWAYS AS
                                (CASE WHEN organisation_id IS NULL THEN 'STAFF' ELSE 'PARTNER' END) STORED,
    UNIQUE (username, side)
);
COMMENT ON COLUMN account.password_hash IS 'Absent until the invitation is accepted';

CREATE TABLE account_role (
    username TEXT NOT NULL,
    side     TEXT NOT NULL,
    role     TEXT NOT NULL CHECK (role IN ('PARTNER', 'REVIEWER', 'LEAD_REVIEWER', 'MANAGER', 'POLICY_OWNER',
                                           'ADMINISTRATOR')),
    PRIMARY KEY (username, role),
    FOREIGN KEY (username, side) REFERENCES account (username, side),
    CHECK ((role = 'PARTNER') = (side = 'PARTNER'))
);
CREATE INDEX account_role_by_role ON account_role (role);

-- Invitations and resets. Only the hash of the link is kept: whoever reads this table cannot use one.
CREATE TABLE account_link (
    token_hash BYTEA       PRIMARY KEY CHECK (length(token_hash) = 32),
    username   TEXT        NOT NULL REFERENCES account,
    purpose    TEXT        NOT NULL CHECK (purpose IN ('INVITATION', 'RESET')),
    expires_at TIMESTAMPTZ NOT NULL,
    used_at    TIMESTAMPTZ CHECK (used_at < expires_at)
);
CREATE INDEX account_link_by_account ON account_link (username);
