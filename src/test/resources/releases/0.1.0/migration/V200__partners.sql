-- The registry: organisations (PGA) and their tenants (PLA). What is null is unknown.
CREATE TABLE organisation (
    organisation_id TEXT PRIMARY KEY CHECK (organisation_id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$'),
    name            TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]]')
);

CREATE TABLE tenant (
    tenant_id                    TEXT    PRIMARY KEY CHECK (tenant_id ~ '^[A-Z]{2}-[0-9]{3,10}$'),
    organisation_id              TEXT    NOT NULL REFERENCES organisation,
    name                         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name !~ '[[:cntrl:]]'),
    country                      TEXT    NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    time_zone                    TEXT    NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 60),
    language                     TEXT    NOT NULL CHECK (language IN ('en', 'ko')),
    currency                     TEXT    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    enrolled_on                  DATE    NOT NULL CHECK (enrolled_on BETWEEN '2010-01-01' AND '2099-12-31'),
    contact_email                TEXT    NOT NULL CHECK (length(contact_email) BETWEEN 3 AND 254 AND contact_email !~ '[[:cntrl:][:space:]]'),

    -- The support plan in force. Of the access id no more than the last four characters are kept.
    plan_type                    TEXT    CHECK (plan_type IN ('ASFP', 'PSFP', 'UFP', 'BENEFIT_PACKAGE', 'SIGNATURE', 'CUSTOMER_UNIFIED')),
    plan_contract_id             TEXT    CHECK (length(plan_contract_id) BETWEEN 1 AND 64 AND plan_contract_id !~ '[[:cntrl:]]'),
    plan_access_id_last4         TEXT    CHECK (length(plan_access_id_last4) BETWEEN 1 AND 4),
    plan_start                   DATE    CHECK (plan_start BETWEEN '2010-01-01' AND '2099-12-31'),
    plan_end                     DATE    CHECK (plan_end BETWEEN '2010-01-01' AND '2099-12-31'),
    plan_original_end            DATE    CHECK (plan_original_end BETWEEN '2010-01-01' AND '2099-12-31'),
    plan_buyer                   TEXT    CHECK (length(plan_buyer) BETWEEN 1 AND 200 AND plan_buyer !~ '[[:cntrl:]]'),
    plan_group_matches           BOOLEAN,
    CONSTRAINT plan_ends_after_it_starts CHECK (plan_end >= plan_start),

    plan_renewal_on              DATE    CHECK (plan_renewal_on BETWEEN '2010-01-01' AND '2099-12-31'),
    anniversary_month            INT     CHECK (anniversary_month BETWEEN 1 AND 12),

    direct_agreement             BOOLEAN,
    maicpp_organisation          BOOLEAN,
    maicpp_tenant                BOOLEAN,
    membership_active            BOOLEAN,
    signer_authority             BOOLEAN,
    first_level_support          BOOLEAN,
    verification                 TEXT    CHECK (verification IN ('AUTHORIZED', 'PENDING', 'REJECTED')),
    credit                       TEXT    CHECK (credit IN ('PASSED', 'PENDING', 'FAILED')),
    credit_on                    DATE    CHECK (credit_on BETWEEN '2010-01-01' AND '2099-12-31'),
    designations                 INT     CHECK (designations BETWEEN 0 AND 1000),
    designations_expired         INT     CHECK (designations_expired BETWEEN 0 AND 1000),
    designation_renewal_pending  BOOLEAN,
    assessment_result            TEXT    CHECK (assessment_result IN ('PASS', 'FAIL', 'SCHEDULED')),
    assessment_on                DATE    CHECK (assessment_on BETWEEN '2010-01-01' AND '2099-12-31'),
    security_mfa                 BOOLEAN,
    security_contact             BOOLEAN,
    security_average_alert_hours NUMERIC CHECK (security_average_alert_hours BETWEEN 0 AND 100000),
    security_score               INT     CHECK (security_score BETWEEN 0 AND 100),

    status                       TEXT    NOT NULL DEFAULT 'ACTIVE'
        CHECK (status IN ('ACTIVE', 'RESTRICTED', 'SUSPENDED', 'REVOKED', 'DUAL', 'INDIRECT_RESELLER', 'LEFT')),
    version                      BIGINT  NOT NULL DEFAULT 1 CHECK (version > 0)
);
CREATE INDEX tenant_by_organisation ON tenant (organisation_id, tenant_id);

-- What a tenant sold, by month. amount * usd_rate is US dollars.
CREATE TABLE revenue_line (
    tenant_id TEXT    NOT NULL REFERENCES tenant,
    month     DATE    NOT NULL CHECK (month = date_trunc('month', month)::DATE AND month BETWEEN '2010-01-01' AND '2099-12-31'),
    line_no   INT     NOT NULL CHECK (line_no > 0),
    amount    NUMERIC NOT NULL CHECK (abs(amount) < 1e15),
    currency  TEXT    NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    usd_rate  NUMERIC NOT NULL CHECK (usd_rate > 0 AND usd_rate < 1e6),
    rate_date DATE    CHECK (rate_date BETWEEN '2010-01-01' AND '2099-12-31'),
    role      TEXT    NOT NULL CHECK (role IN ('DIRECT', 'INDIRECT_RESELLER')),
    perpetual BOOLEAN NOT NULL,
    influence BOOLEAN NOT NULL,
    PRIMARY KEY (tenant_id, month, line_no),
    CONSTRAINT a_dollar_is_a_dollar CHECK (currency <> 'USD' OR usd_rate = 1)
);
