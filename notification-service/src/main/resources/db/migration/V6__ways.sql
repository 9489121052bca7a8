-- Pages go by more ways than mail, and some of those say later whether they arrived.
ALTER TABLE notices DROP CONSTRAINT notices_channel_check;
ALTER TABLE notices ADD CONSTRAINT notices_channel_check
  CHECK (channel IN ('MAIL', 'SMS', 'WEBHOOK', 'ALARM'));
ALTER TABLE notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notices ADD CONSTRAINT notices_state_check
  CHECK (state IN ('QUEUED', 'RETRYING', 'SENT', 'DELIVERED', 'DEAD', 'CANCELLED'));

-- Who had what was given up tried again.
CREATE TABLE replays (
  notice UUID        NOT NULL REFERENCES notices,
  at     TIMESTAMPTZ NOT NULL,
  by     TEXT        NOT NULL
);
CREATE INDEX replays_of ON replays (notice);
