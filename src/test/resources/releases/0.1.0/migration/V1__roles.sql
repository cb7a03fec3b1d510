-- Two roles: the owner runs the migrations and owns the tables, the application's role only works with the rows.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${appRole}') THEN
    CREATE ROLE "${appRole}" NOLOGIN;
  END IF;
  IF NOT pg_has_role(current_user, '${appRole}', 'MEMBER') THEN
    GRANT "${appRole}" TO CURRENT_USER;
  END IF;
END
$$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${appRole}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO "${appRole}";
