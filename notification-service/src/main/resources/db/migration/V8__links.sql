-- The links in pages by which whoever was paged takes the crisis: a hash of the secret in each. Those of
-- one notice are used together.
CREATE TABLE page_links (
  hash    BYTEA PRIMARY KEY,
  notice  UUID        NOT NULL REFERENCES notices,
  made_at TIMESTAMPTZ NOT NULL,
  used_at TIMESTAMPTZ
);
CREATE INDEX page_links_of ON page_links (notice);
