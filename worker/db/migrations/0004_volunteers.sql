-- Volunteers (Art. 54). Whatever names or reaches a person is encrypted at rest.
CREATE TABLE volunteers (
  id TEXT PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  auth_hash TEXT NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  city TEXT NOT NULL,
  county TEXT,
  services TEXT NOT NULL CHECK (json_valid(services)),
  times TEXT NOT NULL CHECK (json_valid(times)),
  person_cipher TEXT NOT NULL,
  notice_version TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- A consent cannot outlive the person who gave it: erasing the volunteer takes it along.
CREATE TABLE volunteer_consents (
  volunteer_id TEXT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  PRIMARY KEY (volunteer_id, purpose)
) STRICT, WITHOUT ROWID;
