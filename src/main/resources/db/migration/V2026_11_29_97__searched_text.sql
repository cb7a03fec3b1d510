-- Names as they are looked for: compatible forms made one (NFKC), small letters of no language's own, whatever the
-- locale of the database is. The application makes what is typed the same way (platform.input.PlainText).
CREATE FUNCTION searched(t TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(normalize(t, NFKC) COLLATE pg_catalog.pg_c_utf8);

ALTER TABLE tenant ADD COLUMN searched_text TEXT GENERATED ALWAYS AS (searched(tenant_id || ' ' || name)) STORED;
CREATE OR REPLACE VIEW partner_profile AS
SELECT tenant_id, organisation_id, name, country, time_zone, language, contact_email, status, plan_end,
       searched_text AS search_text
FROM tenant;
ALTER TABLE tenant DROP COLUMN search_text;
