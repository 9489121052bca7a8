-- The instances that relay, so that each takes its share of the segments and no more.
CREATE TABLE relay_members (
  node    varchar(64) PRIMARY KEY,
  seen_at timestamptz NOT NULL
);
