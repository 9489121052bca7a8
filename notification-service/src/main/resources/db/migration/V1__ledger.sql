-- How far each partition of the topic of events has been taken in. Written in the same transaction
-- as what its events led to.
CREATE TABLE positions (
  topic       TEXT    NOT NULL,
  partition   INTEGER NOT NULL,
  next_offset BIGINT  NOT NULL,
  PRIMARY KEY (topic, partition)
);

-- The last event of each stream, and the little that must be remembered of it.
CREATE TABLE streams (
  stream        UUID PRIMARY KEY,
  last_sequence BIGINT NOT NULL,
  kind          TEXT   NOT NULL,
  known         JSONB  NOT NULL
);

-- What is to be told to whom because of which event. No address, no personal content.
CREATE TABLE notices (
  id           UUID PRIMARY KEY,
  number       BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
  event        UUID        NOT NULL,
  known_at     TIMESTAMPTZ NOT NULL,
  organisation TEXT        NOT NULL,
  recipient    TEXT        NOT NULL,
  channel      TEXT        NOT NULL CHECK (channel IN ('MAIL', 'WEBHOOK', 'ALARM')),
  about        UUID        NOT NULL,
  kind         TEXT        NOT NULL,
  message      JSONB       NOT NULL,
  state        TEXT        NOT NULL CHECK (state IN ('QUEUED', 'RETRYING', 'SENT', 'DEAD', 'CANCELLED')),
  reason       TEXT,
  created_at   TIMESTAMPTZ NOT NULL,
  due_at       TIMESTAMPTZ,
  settled_at   TIMESTAMPTZ,
  UNIQUE (event, recipient, channel)
);
CREATE INDEX notices_about ON notices (about);
CREATE INDEX notices_of_organisation ON notices (organisation, number);
CREATE INDEX notices_undelivered ON notices (state, created_at) WHERE state IN ('QUEUED', 'RETRYING', 'DEAD');

-- Each try to send one. Started is committed before anything is sent: a try that never finished may
-- have arrived.
CREATE TABLE attempts (
  notice          UUID        NOT NULL REFERENCES notices,
  number          INTEGER     NOT NULL,
  started_at      TIMESTAMPTZ NOT NULL,
  finished_at     TIMESTAMPTZ,
  result          TEXT CHECK (result IN ('ACCEPTED', 'FAILED', 'UNKNOWN', 'REFUSED')),
  detail          TEXT,
  possible_repeat BOOLEAN     NOT NULL,
  PRIMARY KEY (notice, number)
);

-- When to try: db-scheduler's table.
CREATE TABLE scheduled_tasks (
  task_name            TEXT        NOT NULL,
  task_instance        TEXT        NOT NULL,
  task_data            BYTEA,
  execution_time       TIMESTAMPTZ NOT NULL,
  picked               BOOLEAN     NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMPTZ,
  last_failure         TIMESTAMPTZ,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMPTZ,
  version              BIGINT      NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (priority DESC, execution_time ASC);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
