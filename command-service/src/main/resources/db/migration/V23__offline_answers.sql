-- What commands that a device recorded offline were answered for good, kept for ever: a telephone
-- that was off for a month gets the same answers, and nothing is done twice. Ids and codes only,
-- as in answers; written in the transaction of the events, or after a refusal.
CREATE TABLE offline_answers (
  organisation varchar(64) NOT NULL,
  caller       varchar(64) NOT NULL,
  recording    uuid        NOT NULL,
  about        uuid        NOT NULL,
  number       integer     NOT NULL,
  key          uuid        NOT NULL,
  answer       json        NOT NULL,
  answered_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation, caller, recording, about, number)
);
SELECT wall_off('offline_answers');
