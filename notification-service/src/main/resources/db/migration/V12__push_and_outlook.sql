-- Pages go to browsers too, by web push.
ALTER TABLE notices DROP CONSTRAINT notices_channel_check;
ALTER TABLE notices ADD CONSTRAINT notices_channel_check
  CHECK (channel IN ('MAIL', 'SMS', 'CONSOLE', 'PUSH', 'WEBHOOK', 'ALARM'));

-- The browsers that people want to be paged in. What leads to one is sealed with a key derived from the
-- key pair of ours that it subscribed for, and is gone once the subscription has ended.
CREATE TABLE push_subscriptions (
  id           UUID PRIMARY KEY,
  organisation TEXT        NOT NULL,
  who          TEXT        NOT NULL,
  endpoint     BYTEA       NOT NULL,
  service      TEXT        NOT NULL,
  server_key   TEXT        NOT NULL,
  box          BYTEA,
  made_at      TIMESTAMPTZ NOT NULL,
  shown_at     TIMESTAMPTZ,
  ended_at     TIMESTAMPTZ,
  ended_why    TEXT,
  ended_by     TEXT,
  CHECK ((box IS NULL) = (ended_at IS NOT NULL))
);
CREATE UNIQUE INDEX push_subscriptions_once ON push_subscriptions (endpoint) WHERE ended_at IS NULL;
CREATE INDEX push_subscriptions_of ON push_subscriptions (organisation, who) WHERE ended_at IS NULL;

-- What was handed to push services, and when a browser said that it has shown it: a hash of the secret
-- in each.
CREATE TABLE push_pages (
  hash         BYTEA PRIMARY KEY,
  notice       UUID        NOT NULL REFERENCES notices,
  subscription UUID        NOT NULL REFERENCES push_subscriptions,
  handed_at    TIMESTAMPTZ NOT NULL,
  shown_at     TIMESTAMPTZ
);
CREATE INDEX push_pages_of ON push_pages (notice);
CREATE INDEX push_pages_old ON push_pages (handed_at);

-- What the coordinators of each organisation were told of what is wrong with who will be on call, as far
-- as it still holds, and when they were told last.
CREATE TABLE outlooks (
  organisation TEXT PRIMARY KEY,
  told_at      TIMESTAMPTZ
);
CREATE TABLE outlook_warnings (
  organisation TEXT        NOT NULL REFERENCES outlooks,
  kind         TEXT        NOT NULL,
  roster       TEXT        NOT NULL,
  who          TEXT,
  begins_at    TIMESTAMPTZ NOT NULL,
  ends_at      TIMESTAMPTZ
);
CREATE INDEX outlook_warnings_of ON outlook_warnings (organisation);
