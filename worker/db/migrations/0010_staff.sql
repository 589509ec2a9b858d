-- Staff: persons, what they hold and where, what they sign in with, and their sessions. Of a session stands its hash
-- alone, and neither where nor with what somebody sits.
CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code GLOB 'S-?????'),
  name_cipher TEXT NOT NULL,
  name_hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'left')),
  is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
  joined_at INTEGER NOT NULL,
  left_at INTEGER,
  CHECK ((state = 'left') = (left_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_by_name ON staff (name_hash);

CREATE TABLE staff_roles (
  staff_id TEXT NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL CHECK (role IN ('dispatcher', 'handler', 'reviewer', 'grid-worker', 'custodian', 'supervisor',
    'organiser', 'survey-client', 'survey-contractor', 'survey-monitor', 'auditor', 'administrator')),
  unit TEXT NOT NULL,
  place TEXT NOT NULL,
  topic TEXT,
  reads_content INTEGER NOT NULL CHECK (reads_content = 0 OR role = 'supervisor'),
  since INTEGER NOT NULL,
  PRIMARY KEY (staff_id, role, unit)
) STRICT, WITHOUT ROWID;

CREATE INDEX staff_roles_by_unit ON staff_roles (unit, role);

-- System, security and audit administration never lie in one hand: the database refuses a second of them.
CREATE UNIQUE INDEX staff_roles_apart ON staff_roles (staff_id) WHERE role IN ('administrator', 'supervisor', 'auditor');

CREATE TABLE credentials (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (kind IN ('password', 'passkey')),
  salt TEXT,
  password_hash TEXT,
  totp_cipher TEXT,
  public_key TEXT,
  -- The newest step of the clock whose one-time code was taken, or the counter of the passkey.
  counter INTEGER NOT NULL,
  made_at INTEGER NOT NULL,
  CHECK ((kind = 'password') = (salt IS NOT NULL AND password_hash IS NOT NULL AND totp_cipher IS NOT NULL)),
  CHECK ((kind = 'passkey') = (public_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX credentials_by_staff ON credentials (staff_id, kind);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  began_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_staff ON sessions (staff_id);

CREATE TABLE invites (
  token_hash TEXT PRIMARY KEY,
  name_cipher TEXT NOT NULL,
  name_hash TEXT NOT NULL,
  role TEXT NOT NULL,
  unit TEXT NOT NULL,
  place TEXT NOT NULL,
  topic TEXT,
  reads_content INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX invites_by_name ON invites (name_hash);

-- Wrong tries by the keyed hash of what was typed as an account, whether it exists or not.
CREATE TABLE sign_in_tries (
  account_hash TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Challenges of passkeys and signatures of the operator that were used, each once.
CREATE TABLE spent_challenges (
  challenge_hash TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Events speak of staff as well. SQLite changes no CHECK, so the table is made anew with the order of its rows.
DROP TRIGGER events_refuse_update;
DROP TRIGGER events_refuse_delete;
DROP INDEX events_of_subject;
ALTER TABLE events RENAME TO events_before;

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('matter', 'volunteer', 'survey', 'staff')),
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  at INTEGER NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail))
) STRICT;

INSERT INTO events (rowid, id, subject_kind, subject_id, action, actor_role, at, detail)
  SELECT rowid, id, subject_kind, subject_id, action, actor_role, at, detail FROM events_before ORDER BY rowid;
DROP TABLE events_before;

CREATE INDEX events_of_subject ON events (subject_kind, subject_id, at);

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;
