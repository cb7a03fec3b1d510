-- The way of a case to indirect reseller. Everything here is the partner's own account of what it did elsewhere,
-- and what the office confirmed of it.
CREATE TABLE transition (
    case_number          TEXT        PRIMARY KEY REFERENCES enrollment,
    begun_at             TIMESTAMPTZ NOT NULL,
    provider_name        TEXT        CHECK (length(provider_name) BETWEEN 1 AND 200 AND provider_name !~ '[[:cntrl:]]'),
    provider_accepted_on DATE,
    completed_at         TIMESTAMPTZ
);

-- The steps as the table said when the transition began: a later table does not change them.
CREATE TABLE transition_step (
    case_number   TEXT        NOT NULL REFERENCES transition,
    step          TEXT        NOT NULL CHECK (step IN
        ('RESTRICTION', 'PROFILE', 'ENROLLMENT', 'APPROVAL', 'AGREEMENT', 'PROVIDER', 'CONSENT', 'CUSTOMER_AGREEMENT',
         'TRANSFER', 'INCENTIVES')),
    position      INTEGER     NOT NULL CHECK (position >= 0),
    actor         TEXT        NOT NULL CHECK (actor IN ('PARTNER', 'OFFICE')),
    period        INTEGER     CHECK (period > 0),
    working_days  BOOLEAN     NOT NULL,
    sentence_en   TEXT        NOT NULL,
    sentence_ko   TEXT        NOT NULL,
    source        TEXT        NOT NULL,
    notes         TEXT[]      NOT NULL,
    rule_id       TEXT        NOT NULL,
    table_version INTEGER     NOT NULL,
    opened_at     TIMESTAMPTZ,
    due           DATE,
    reported_on   DATE,
    reported_at   TIMESTAMPTZ,
    reported_by   TEXT,
    returned_why  TEXT        CHECK (length(returned_why) <= 4000),
    done_at       TIMESTAMPTZ,
    done_by       TEXT,
    PRIMARY KEY (case_number, step),
    UNIQUE (case_number, position),
    CONSTRAINT done_only_what_was_open CHECK (done_at IS NULL OR opened_at IS NOT NULL)
);

CREATE TABLE transition_customer (
    case_number   TEXT        NOT NULL REFERENCES transition,
    customer_id   TEXT        NOT NULL CHECK (customer_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    name          TEXT        NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]]'),
    agreement     TEXT        NOT NULL CHECK (agreement IN ('NONE', 'ACCEPTED_VIA_PROVIDER', 'IN_ADMIN_CENTER', 'ATTESTED')),
    consent_on    DATE,
    consent_how   TEXT        CHECK (length(consent_how) BETWEEN 1 AND 500 AND consent_how !~ '[[:cntrl:]]'),
    closed_at     TIMESTAMPTZ,
    closed_by     TEXT,
    closed_reason TEXT        CHECK (length(closed_reason) BETWEEN 1 AND 1000),
    PRIMARY KEY (case_number, customer_id),
    CONSTRAINT consent_says_when_and_how CHECK ((consent_on IS NULL) = (consent_how IS NULL)),
    CONSTRAINT closed_says_who_and_why CHECK ((closed_at IS NULL) = (closed_reason IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL))
);

CREATE TABLE transition_subscription (
    case_number     TEXT    NOT NULL,
    subscription_id TEXT    NOT NULL CHECK (subscription_id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
    customer_id     TEXT    NOT NULL,
    name            TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]]'),
    kind            TEXT    NOT NULL CHECK (kind IN ('LICENSE', 'AZURE_PLAN', 'AZURE_PAYG', 'RESERVATION', 'SOFTWARE', 'SAAS')),
    add_on_of       TEXT    CHECK (add_on_of <> subscription_id),
    quantity        INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (case_number, subscription_id),
    UNIQUE (case_number, customer_id, subscription_id),
    FOREIGN KEY (case_number, customer_id) REFERENCES transition_customer,
    CONSTRAINT base_of_the_same_customer FOREIGN KEY (case_number, customer_id, add_on_of)
        REFERENCES transition_subscription (case_number, customer_id, subscription_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX transition_subscription_by_base ON transition_subscription (case_number, customer_id, add_on_of);

-- A transfer request. The consent it rests on stands in the row, and cannot be younger than the request.
CREATE TABLE transfer_request (
    case_number  TEXT        NOT NULL,
    number       INTEGER     NOT NULL CHECK (number > 0),
    customer_id  TEXT        NOT NULL,
    state        TEXT        NOT NULL CHECK (state IN ('REQUESTED', 'ACCEPTED', 'VERIFIED', 'REJECTED')),
    consent_on   DATE        NOT NULL,
    requested_on DATE        NOT NULL,
    requested_by TEXT        NOT NULL,
    changed_at   TIMESTAMPTZ NOT NULL,
    changed_by   TEXT        NOT NULL,
    reason       TEXT        CHECK (length(reason) BETWEEN 1 AND 1000),
    PRIMARY KEY (case_number, number),
    FOREIGN KEY (case_number, customer_id) REFERENCES transition_customer,
    CONSTRAINT consent_before_the_request CHECK (consent_on <= requested_on),
    CONSTRAINT rejected_says_why CHECK ((state = 'REJECTED') = (reason IS NOT NULL))
);
CREATE INDEX transfer_request_by_customer ON transfer_request (case_number, customer_id, number);

-- What travels in a request. While it counts, a subscription is in no other one.
CREATE TABLE transfer_item (
    case_number     TEXT    NOT NULL,
    number          INTEGER NOT NULL,
    subscription_id TEXT    NOT NULL,
    quantity        INTEGER NOT NULL,
    counts          BOOLEAN NOT NULL DEFAULT true,
    PRIMARY KEY (case_number, number, subscription_id),
    FOREIGN KEY (case_number, number) REFERENCES transfer_request,
    FOREIGN KEY (case_number, subscription_id) REFERENCES transition_subscription
);
CREATE UNIQUE INDEX transfer_item_one_request ON transfer_item (case_number, subscription_id) WHERE counts;
CREATE INDEX transfer_item_by_subscription ON transfer_item (case_number, subscription_id, number);
