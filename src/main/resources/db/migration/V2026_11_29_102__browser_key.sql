-- The key that signs the cookies of browsers on which somebody signed in before: the same on every node, made here,
-- 256 bits of PostgreSQL's strong random numbers (UUIDs of version 4 have 122 each), never changed by the application.
CREATE TABLE browser_key (
    only_one BOOLEAN NOT NULL DEFAULT TRUE,
    secret   BYTEA   NOT NULL CONSTRAINT browser_key_length CHECK (length(secret) = 32),
    CONSTRAINT browser_key_unique PRIMARY KEY (only_one),
    CONSTRAINT browser_key_is_one CHECK (only_one)
);
INSERT INTO browser_key (secret)
SELECT sha256(convert_to(gen_random_uuid()::TEXT || gen_random_uuid()::TEXT || gen_random_uuid()::TEXT, 'UTF8'));
REVOKE INSERT, UPDATE, DELETE ON browser_key FROM "${appRole}";
