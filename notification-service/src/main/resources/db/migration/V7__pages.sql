-- What happened in a crisis as far as its paging goes: who was on call, which step was taken, who
-- claimed. Written in the transaction that takes the event in.
CREATE TABLE paging_facts (
  crisis       UUID        NOT NULL,
  sequence     BIGINT      NOT NULL,
  event        UUID        NOT NULL,
  organisation TEXT        NOT NULL,
  occurred_at  TIMESTAMPTZ NOT NULL,
  recorded_at  TIMESTAMPTZ NOT NULL,
  kind         TEXT        NOT NULL,
  fact         JSONB       NOT NULL,
  PRIMARY KEY (crisis, sequence)
);

-- Where each notice stood since when, so that the ledger can be read as it was known at any instant.
-- The database writes it: whatever changes a state cannot forget to. Tries that failed are in
-- attempts.
CREATE TABLE notice_states (
  number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  notice UUID        NOT NULL REFERENCES notices,
  at     TIMESTAMPTZ NOT NULL,
  state  TEXT        NOT NULL,
  reason TEXT
);
CREATE INDEX notice_states_of ON notice_states (notice);

CREATE FUNCTION note_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO notice_states (notice, at, state, reason)
  VALUES (
    NEW.id,
    CASE WHEN TG_OP = 'INSERT' THEN NEW.created_at ELSE coalesce(NEW.settled_at, NEW.due_at) END,
    NEW.state,
    NEW.reason);
  RETURN NULL;
END $$;

CREATE TRIGGER notice_entered AFTER INSERT ON notices
  FOR EACH ROW EXECUTE FUNCTION note_state();
CREATE TRIGGER notice_changed AFTER UPDATE OF state ON notices FOR EACH ROW
  WHEN (OLD.state <> NEW.state AND NOT (OLD.state = 'QUEUED' AND NEW.state = 'RETRYING'))
  EXECUTE FUNCTION note_state();

INSERT INTO notice_states (notice, at, state, reason)
  SELECT id, created_at, 'QUEUED', NULL FROM notices ORDER BY number;
INSERT INTO notice_states (notice, at, state, reason)
  SELECT id, settled_at, state, reason FROM notices WHERE settled_at IS NOT NULL ORDER BY number;
