-- Answers that were given, so that the same request gets the same answer: by the caller's
-- idempotency key for a day, by the id that a client chose for ever (kept_until is null).
-- The request itself is not kept: its fingerprint is a keyed hash.
CREATE TABLE answers (
  scope       varchar(160) NOT NULL,
  key         uuid         NOT NULL,
  fingerprint char(64)     NOT NULL,
  answer      json         NOT NULL,
  kept_until  timestamptz,
  PRIMARY KEY (scope, key)
);
CREATE INDEX answers_to_forget ON answers (kept_until) WHERE kept_until IS NOT NULL;
