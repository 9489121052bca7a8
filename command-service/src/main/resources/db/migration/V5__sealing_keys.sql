-- One wrapped key per subject and class of content. Deleting one (and its backups) erases, for
-- every service at once, all that it opens.
CREATE TABLE sealing_keys (
  id      varchar(64) PRIMARY KEY,
  wrapped bytea       NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);
