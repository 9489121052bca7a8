-- The second wall between organisations. Every request works as this role, which sees and writes the
-- rows of one organisation: the one that the transaction was told, or none. Migrations, the relay and
-- cleaning up work as the owner of the tables, whom row-level security leaves alone.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'capas_command') THEN
    CREATE ROLE capas_command NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server was faster
END $$;

DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'capas_command', 'SET') THEN
    EXECUTE format('GRANT capas_command TO %I', current_user);
  END IF;
END $$;

-- Whose an event is, as its circumstances say: what Kafka will carry, not what the writer says beside it.
-- (In plpgsql, which takes half of the time that a function in SQL takes to get started.)
CREATE FUNCTION organisation_of(metadata bytea) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  RETURN convert_from(metadata, 'UTF8')::json ->> 'organisation';
END $$;

ALTER TABLE domainevententry
  ADD COLUMN organisation varchar(64) NOT NULL GENERATED ALWAYS AS (organisation_of(metadata)) STORED;

-- An answer is kept for an organisation, also the one that is kept by the id of what it created.
ALTER TABLE answers
  ADD COLUMN organisation varchar(64) DEFAULT nullif(current_setting('capas.organisation', true), '');
UPDATE answers SET organisation = split_part(scope, '/', 1) WHERE scope <> 'id';
UPDATE answers SET organisation = first.organisation, scope = first.organisation
FROM domainevententry AS first
WHERE scope = 'id' AND first.aggregateidentifier = key::text AND first.sequencenumber = 0;
-- What joined something else: sent again, it joins again.
DELETE FROM answers WHERE organisation IS NULL;
ALTER TABLE answers ALTER COLUMN organisation SET NOT NULL;

-- Later migrations call it for each table that they add. What was not walled off, requests may not
-- touch at all. A table that does not say whose its rows are, takes it from the transaction; a row of
-- nobody's is seen by no request.
CREATE FUNCTION wall_off(walled regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = walled AND attname = 'organisation') THEN
    EXECUTE format(
      'ALTER TABLE %s ADD COLUMN organisation varchar(64)'
      ' DEFAULT nullif(current_setting(''capas.organisation'', true), '''')', walled);
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = walled AND attname = 'person') THEN
      EXECUTE format(
        'UPDATE %s AS here SET organisation = people.organisation FROM people'
        ' WHERE people.person = here.person', walled);
    END IF;
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', walled);
  EXECUTE format(
    'CREATE POLICY one_organisation ON %s TO capas_command'
    ' USING (organisation = current_setting(''capas.organisation'', true))'
    ' WITH CHECK (organisation = current_setting(''capas.organisation'', true))', walled);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO capas_command', walled);
END $$;

-- All that there is, but for the machinery: it holds no more than ids and how far it has come.
SELECT wall_off(oid::regclass)
FROM pg_class
WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
  AND relname NOT IN ('flyway_schema_history', 'tokenentry', 'relay_members', 'scheduled_tasks');

-- An event is never changed. Only rules that the owner applies by hand could take one away.
REVOKE UPDATE, DELETE ON domainevententry FROM capas_command;

-- A timer that a request sets, is set in its transaction.
DO $$
BEGIN
  IF to_regclass('scheduled_tasks') IS NOT NULL THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO capas_command;
  END IF;
END $$;

-- A view reads as its owner does unless told otherwise.
ALTER VIEW events SET (security_invoker = true);
