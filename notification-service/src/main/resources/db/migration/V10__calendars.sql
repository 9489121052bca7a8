-- The private addresses of calendars: a hash of the secret in each. Those that ended stay, with who
-- ended them.
CREATE TABLE calendar_addresses (
  hash         BYTEA PRIMARY KEY,
  organisation TEXT        NOT NULL,
  who          TEXT        NOT NULL,
  made_at      TIMESTAMPTZ NOT NULL,
  last_read_at TIMESTAMPTZ,
  ended_at     TIMESTAMPTZ,
  ended_by     TEXT
);
CREATE UNIQUE INDEX calendar_addresses_held ON calendar_addresses (organisation, who) WHERE ended_at IS NULL;
