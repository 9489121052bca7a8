-- What a notice rests on, so that it is found and stopped when the person withdraws that consent.
ALTER TABLE notices ADD COLUMN consent UUID;
CREATE INDEX notices_resting_on ON notices (consent) WHERE consent IS NOT NULL;

-- Consents that are none any more: looked up once more when a notice is about to be sent, for one that
-- was given up may be tried again.
CREATE TABLE withdrawn_consents (
  consent      UUID PRIMARY KEY,
  withdrawn_at TIMESTAMPTZ NOT NULL
);
