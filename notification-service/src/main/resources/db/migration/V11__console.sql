-- Pages go to consoles too.
ALTER TABLE notices DROP CONSTRAINT notices_channel_check;
ALTER TABLE notices ADD CONSTRAINT notices_channel_check
  CHECK (channel IN ('MAIL', 'SMS', 'CONSOLE', 'WEBHOOK', 'ALARM'));

-- The consoles that are open, at whichever instance, and when each last gave a sign of life.
CREATE TABLE console_streams (
  id           UUID PRIMARY KEY,
  organisation TEXT        NOT NULL,
  who          TEXT        NOT NULL,
  seen_at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX console_streams_of ON console_streams (organisation, who);

-- What was handed over to them, and when the first one took it: urgencies and links, nothing else.
CREATE TABLE console_pages (
  notice       UUID PRIMARY KEY REFERENCES notices,
  organisation TEXT        NOT NULL,
  who          TEXT        NOT NULL,
  type         TEXT        NOT NULL,
  urgency      TEXT        NOT NULL,
  link         TEXT        NOT NULL,
  handed_at    TIMESTAMPTZ NOT NULL,
  taken_at     TIMESTAMPTZ
);
CREATE INDEX console_pages_of ON console_pages (organisation, who, handed_at);
