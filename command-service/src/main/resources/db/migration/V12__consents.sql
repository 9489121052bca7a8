-- What people agreed to, for whoever sends a handoff: written in the transaction of the event, read
-- under the lock on the person's row. A consent that was withdrawn stays, and stays withdrawn.
CREATE TABLE consents (
  consent      uuid PRIMARY KEY,
  person       uuid         NOT NULL,
  organisation varchar(64)  NOT NULL,
  recipient    varchar(128) NOT NULL,
  classes      text[]       NOT NULL,
  valid_from   timestamptz  NOT NULL,
  valid_until  timestamptz  NOT NULL,
  withdrawn    boolean      NOT NULL DEFAULT false
);
SELECT wall_off('consents');
