-- Which streams make up a person's file, besides its own, and which partners are still asked.
CREATE TABLE person_streams (
  stream uuid PRIMARY KEY,
  person uuid NOT NULL
);
CREATE INDEX person_streams_of ON person_streams (person);
INSERT INTO person_streams (stream, person)
SELECT stream::uuid, (circumstances ->> 'person')::uuid
FROM events
WHERE number = 0 AND about <> 'person' AND circumstances ->> 'person' IS NOT NULL;

CREATE TABLE open_handoffs (
  handoff uuid PRIMARY KEY,
  person  uuid NOT NULL
);
CREATE INDEX open_handoffs_of ON open_handoffs (person);
INSERT INTO open_handoffs (handoff, person)
SELECT stream::uuid, (circumstances ->> 'person')::uuid
FROM events AS sent
WHERE name = 'handoff-sent.v1'
  AND NOT EXISTS (SELECT FROM events AS ended
                  WHERE ended.stream = sent.stream
                    AND ended.name IN ('handoff-declined.v1', 'thread-transferred.v1'));

-- erased: the classes of content that no longer open. last_contact: what the retention run found
-- when it last looked; the true one may be later, never earlier.
ALTER TABLE people ADD COLUMN erased text[] NOT NULL DEFAULT '{}';
ALTER TABLE people ADD COLUMN last_contact timestamptz;
CREATE INDEX people_by_last_contact ON people (organisation, last_contact);

-- Names of keys that are gone, so that none is ever made again under them.
CREATE TABLE destroyed_keys (
  id varchar(64) PRIMARY KEY
);

-- What proves an erasure: which keys went, and what every event of the file looked like then. Events
-- are never changed, so whoever computes the digest again must find the same.
CREATE TABLE erasures (
  event        uuid PRIMARY KEY,
  person       uuid        NOT NULL,
  organisation varchar(64) NOT NULL,
  part         varchar(16) NOT NULL,
  cause        varchar(32) NOT NULL,
  classes      text[]      NOT NULL,
  keys         text[]      NOT NULL,
  erased_by    varchar(128) NOT NULL,
  erased_at    timestamptz NOT NULL,
  streams      jsonb       NOT NULL,
  events       bigint      NOT NULL,
  digest       char(64)    NOT NULL
);
CREATE INDEX erasures_of ON erasures (person);

-- What the retention run found due. One open for each part of a file; a human confirms it.
CREATE TABLE retention_proposals (
  id           uuid PRIMARY KEY,
  person       uuid        NOT NULL,
  organisation varchar(64) NOT NULL,
  part         varchar(16) NOT NULL,
  ground       varchar(64) NOT NULL,
  last_contact date        NOT NULL,
  free_from    date        NOT NULL,
  gone_by      date        NOT NULL,
  proposed_at  timestamptz NOT NULL,
  state        varchar(16) NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'WITHDRAWN')),
  settled_at   timestamptz,
  settled_by   varchar(128)
);
CREATE UNIQUE INDEX one_open_proposal ON retention_proposals (person, part) WHERE state = 'OPEN';
CREATE INDEX retention_proposals_of ON retention_proposals (organisation, state, gone_by);

-- When to do what is done by itself: db-scheduler's table.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
