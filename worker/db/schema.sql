CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_refuse_unchained BEFORE INSERT ON events WHEN NEW.hash IS NULL
BEGIN
  SELECT RAISE(ABORT, 'events: another row came before');
END;

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER ladders_begin AFTER INSERT ON matters WHEN NEW.due_at > 0 AND NEW.due_at < 253402300799999
BEGIN
  INSERT INTO ladders (matter_id, next_at) VALUES (NEW.id, 0);
END;

CREATE TRIGGER ladders_move AFTER UPDATE OF state, due_at ON matters
WHEN NEW.state <> OLD.state OR NEW.due_at <> OLD.due_at
BEGIN
  DELETE FROM ladders WHERE matter_id = NEW.id;
  INSERT INTO ladders (matter_id, next_at)
    SELECT NEW.id, 0 WHERE NEW.due_at > 0 AND NEW.due_at < 253402300799999;
END;

CREATE TRIGGER ledger_heads_refuse_delete BEFORE DELETE ON ledger_heads
BEGIN
  SELECT RAISE(ABORT, 'published heads stay as they are');
END;

CREATE TRIGGER ledger_heads_refuse_update BEFORE UPDATE ON ledger_heads
BEGIN
  SELECT RAISE(ABORT, 'published heads stay as they are');
END;

CREATE TRIGGER matters_refuse_buried_handle BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM tombstones WHERE handle = NEW.handle)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: matters.handle');
END;

CREATE TRIGGER matters_refuse_buried_id BEFORE INSERT ON matters
WHEN EXISTS (SELECT 1 FROM tombstones WHERE id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'UNIQUE constraint failed: matters.id');
END;

CREATE TRIGGER matters_refuse_erased BEFORE UPDATE OF state ON matters WHEN NEW.state = 'erased'
BEGIN
  SELECT RAISE(ABORT, 'an erased matter is a tombstone');
END;

CREATE TRIGGER public_numbers_refuse_delete BEFORE DELETE ON public_numbers
BEGIN
  SELECT RAISE(ABORT, 'published numbers stay as they are');
END;

CREATE TRIGGER public_numbers_refuse_update BEFORE UPDATE ON public_numbers
BEGIN
  SELECT RAISE(ABORT, 'published numbers stay as they are');
END;

CREATE TRIGGER tombstones_refuse_delete BEFORE DELETE ON tombstones
BEGIN
  SELECT RAISE(ABORT, 'tombstones stay as they are');
END;

CREATE TRIGGER tombstones_refuse_update BEFORE UPDATE ON tombstones
BEGIN
  SELECT RAISE(ABORT, 'tombstones stay as they are');
END;

CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  action TEXT NOT NULL,
  unit TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_role TEXT NOT NULL,
  needed_role TEXT NOT NULL CHECK (needed_role IN ('reviewer', 'custodian')),
  deed_cipher TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until > asked_at),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'agreed', 'refused', 'done', 'lapsed')),
  decided_by TEXT REFERENCES staff (id),
  decided_at INTEGER,
  CHECK (decided_by IS NULL OR decided_by <> asked_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (state NOT IN ('agreed', 'refused', 'done') OR decided_by IS NOT NULL)
) STRICT;

CREATE TABLE attachment_chunks (
  matter_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  blob TEXT NOT NULL UNIQUE,
  digest TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  stored_at INTEGER NOT NULL,
  PRIMARY KEY (matter_id, number, seq),
  FOREIGN KEY (matter_id, number) REFERENCES attachments (matter_id, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE attachments (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 3),
  chunks INTEGER NOT NULL CHECK (chunks > 0),
  hashes TEXT CHECK (hashes IS NULL OR json_valid(hashes)),
  type TEXT,
  sent INTEGER NOT NULL DEFAULT 0 CHECK (sent BETWEEN 0 AND chunks),
  declared TEXT,
  PRIMARY KEY (matter_id, number),
  UNIQUE (matter_id, declared),
  CHECK ((hashes IS NULL) = (type IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE blobs_pending (
  blob TEXT PRIMARY KEY,
  due_at INTEGER NOT NULL CHECK (due_at % 3600000 = 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE clock_runs (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE contacts (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id),
  name_cipher TEXT,
  phone_cipher TEXT
) STRICT, WITHOUT ROWID;

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

CREATE TABLE "envelopes" (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('body', 'contact', 'addition', 'reply', 'note')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  ciphertext TEXT NOT NULL,
  PRIMARY KEY (matter_id, purpose, seq)
) STRICT;

CREATE TABLE "events" (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('matter', 'volunteer', 'survey', 'staff', 'unit', 'portal')),
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  actor_role TEXT NOT NULL,
  actor_id TEXT,
  at INTEGER NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  unit TEXT NOT NULL CHECK (length(unit) BETWEEN 1 AND 64),
  n INTEGER NOT NULL CHECK (n > 0),
  hash TEXT CHECK (length(hash) = 64),
  UNIQUE (unit, n)
) STRICT;

CREATE TABLE exclusions (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  since INTEGER NOT NULL,
  PRIMARY KEY (matter_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE exports (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  place TEXT NOT NULL,
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  reason_cipher TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_role TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until > asked_at),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'agreed', 'refused', 'done')),
  decided_by TEXT REFERENCES staff (id),
  decided_at INTEGER,
  CHECK (decided_by IS NULL OR decided_by <> asked_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK ((state = 'waiting') = (decided_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE handed_receipts (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  handle TEXT NOT NULL UNIQUE,
  auth_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hazards (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holds (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id),
  reason_cipher TEXT NOT NULL,
  held_by TEXT NOT NULL CHECK (held_by IN ('supervisor', 'administrator')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
  key_hash TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  subject_id TEXT,
  counter INTEGER NOT NULL,
  created_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox_epochs (
  recipient TEXT NOT NULL CHECK (recipient GLOB 'inbox:*' OR recipient GLOB 'custodian:*'),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  unit TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signing_key TEXT,
  -- What the offline root is asked to sign; empty when it had signed before.
  request TEXT CHECK (request IS NULL OR json_valid(request)),
  recovery_epoch INTEGER NOT NULL,
  recovery_enc TEXT NOT NULL,
  recovery_sealed TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- Since when somebody knows this key who works here no more: a new epoch is due.
  left_at INTEGER,
  PRIMARY KEY (recipient, epoch),
  CHECK ((recipient GLOB 'inbox:*') = (signing_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox_keys (
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  generation INTEGER,
  enc TEXT,
  sealed TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (recipient, epoch, staff_id),
  FOREIGN KEY (recipient, epoch) REFERENCES inbox_epochs (recipient, epoch),
  CHECK ((enc IS NULL) = (sealed IS NULL) AND (enc IS NULL) = (generation IS NULL))
) STRICT, WITHOUT ROWID;

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

CREATE TABLE key_recoveries (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_role TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  agreed_by TEXT REFERENCES staff (id),
  agreed_role TEXT,
  agreed_at INTEGER,
  done_at INTEGER,
  FOREIGN KEY (recipient, epoch) REFERENCES inbox_epochs (recipient, epoch),
  CHECK ((agreed_by IS NULL) = (agreed_at IS NULL) AND (agreed_by IS NULL) = (agreed_role IS NULL)),
  -- The same hand twice is refused here as well, and so is the same office.
  CHECK (agreed_by IS NULL OR (agreed_by <> asked_by AND agreed_role <> asked_role)),
  CHECK (done_at IS NULL OR agreed_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE ladders (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  clock TEXT,
  since INTEGER,
  next_at INTEGER NOT NULL,
  CHECK ((clock IS NULL) = (since IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger_heads (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  head TEXT NOT NULL CHECK (length(head) = 64),
  lines TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE matters (
  id TEXT PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  auth_hash TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'help', 'complaint', 'tip', 'suggestion')),
  topic TEXT NOT NULL,
  city TEXT NOT NULL,
  county TEXT,
  township TEXT,
  unit TEXT NOT NULL,
  privacy TEXT NOT NULL CHECK (privacy IN ('named', 'confidential', 'anonymous')),
  keeping TEXT NOT NULL CHECK (keeping IN ('open', 'sealed')),
  urgency TEXT NOT NULL DEFAULT 'ordinary' CHECK (urgency IN ('ordinary', 'urgent')),
  size_kib INTEGER,
  text_cipher TEXT,
  state TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  closed_at INTEGER, due_at INTEGER NOT NULL DEFAULT 0, assignee TEXT,
  CHECK ((keeping = 'sealed') = (privacy <> 'named')),
  CHECK (keeping = 'sealed' OR kind <> 'tip'),
  CHECK (keeping = 'open' OR text_cipher IS NULL),
  CHECK ((keeping = 'sealed') = (size_kib IS NOT NULL)),
  CHECK (keeping = 'open' OR (created_at % 3600000 = 0 AND updated_at % 3600000 = 0))
) STRICT;

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  author TEXT NOT NULL CHECK (author IN ('resident', 'unit')),
  kind TEXT NOT NULL CHECK (kind IN
    ('addition', 'correction', 'earlier', 'answer', 'not-solved', 'question', 'notice', 'reply')),
  outcome TEXT CHECK (outcome IN ('solved', 'partly', 'cannot-now', 'not-supported')),
  text_cipher TEXT,
  due_at INTEGER,
  at INTEGER NOT NULL,
  UNIQUE (matter_id, seq),
  CHECK ((kind = 'reply') = (outcome IS NOT NULL)),
  CHECK ((kind IN ('question', 'notice', 'reply')) = (author = 'unit')),
  CHECK (due_at IS NULL OR kind = 'question')
) STRICT;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq >= 0),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  role TEXT NOT NULL,
  unit TEXT NOT NULL,
  text_cipher TEXT,
  at INTEGER NOT NULL,
  UNIQUE (matter_id, seq)
) STRICT;

CREATE TABLE notice_reads (
  notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (notice_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  since INTEGER NOT NULL,
  percent INTEGER NOT NULL CHECK (percent IN (50, 80, 100, 200)),
  due_at INTEGER NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('dispatcher', 'handler', 'reviewer', 'supervisor')),
  unit TEXT NOT NULL,
  top TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Of the webhook; send_at NULL: nothing is to be sent (any more).
  tries INTEGER NOT NULL DEFAULT 0,
  send_at INTEGER,
  sent_at INTEGER,
  UNIQUE (matter_id, clock, since, percent)
) STRICT, WITHOUT ROWID;

CREATE TABLE public_numbers (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'),
  -- The first day that does not belong to it.
  until_day TEXT NOT NULL CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01' AND until_day > from_day),
  numbers TEXT NOT NULL CHECK (json_valid(numbers))
) STRICT;

CREATE TABLE reporters (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  public_key TEXT NOT NULL,
  wrapped TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  began_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_in_tries (
  account_hash TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE spent_challenges (
  challenge_hash TEXT PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE staff_keys (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  -- Counts up with every new pair; a changed passphrase keeps it.
  generation INTEGER NOT NULL CHECK (generation > 0),
  kdf TEXT NOT NULL,
  salt TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  encryption_wrapped TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  signing_wrapped TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE survey_answers (
  id TEXT PRIMARY KEY,
  wave TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT, WITHOUT ROWID;

CREATE TABLE survey_releases (
  wave TEXT NOT NULL,
  number INTEGER NOT NULL,
  answers INTEGER NOT NULL,
  released_on TEXT NOT NULL,
  results TEXT NOT NULL CHECK (json_valid(results)),
  PRIMARY KEY (wave, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE switches (
  name TEXT PRIMARY KEY CHECK (name IN ('submissions', 'assistant', 'survey')),
  is_off INTEGER NOT NULL CHECK (is_off IN (0, 1)),
  reason TEXT CHECK (reason IN ('upkeep', 'fault', 'safety', 'flood', 'correction')),
  note TEXT NOT NULL CHECK (length(note) <= 120),
  turned_at INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((is_off = 1) = (reason IS NOT NULL)),
  CHECK (is_off = 1 OR note = '')
) STRICT, WITHOUT ROWID;

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  unit TEXT NOT NULL,
  -- The narrowest place known: who reaches it may see the task.
  place TEXT NOT NULL,
  what TEXT NOT NULL,
  brief_cipher TEXT NOT NULL,
  given_by TEXT NOT NULL REFERENCES staff (id),
  given_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  -- The one grid worker it is for; empty: whoever of the unit reaches the place.
  assignee TEXT REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN ('given', 'done')),
  outcome TEXT CHECK (outcome IN ('done', 'not-found', 'cannot')),
  note_cipher TEXT,
  done_by TEXT REFERENCES staff (id),
  done_at INTEGER,
  photo_blob TEXT UNIQUE,
  photo_type TEXT,
  CHECK ((state = 'done') = (outcome IS NOT NULL AND done_by IS NOT NULL AND done_at IS NOT NULL)),
  CHECK ((photo_blob IS NULL) = (photo_type IS NULL)),
  CHECK (state = 'done' OR (note_cipher IS NULL AND photo_blob IS NULL))
) STRICT;

CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'help', 'complaint', 'tip', 'suggestion')),
  unit TEXT NOT NULL,
  closed_month TEXT NOT NULL CHECK (closed_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

CREATE TABLE volunteer_consents (
  volunteer_id TEXT NOT NULL REFERENCES volunteers (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  given_at INTEGER NOT NULL,
  withdrawn_at INTEGER,
  PRIMARY KEY (volunteer_id, purpose)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE work_nonces (
  nonce_hash TEXT PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "wraps" (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN
    ('body', 'contact', 'addition', 'reply', 'note', 'attachment-1', 'attachment-2', 'attachment-3')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  enc TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (matter_id, purpose, seq, recipient, epoch),
  CHECK (purpose <> 'contact' OR recipient NOT LIKE 'inbox:%'),
  -- A note is for the unit alone.
  CHECK (purpose <> 'note' OR recipient LIKE 'inbox:%')
) STRICT, WITHOUT ROWID;

CREATE INDEX approvals_of_matter ON approvals (matter_id, action, state);

CREATE INDEX approvals_waiting ON approvals (needed_role, unit, until) WHERE state = 'waiting';

CREATE INDEX blobs_pending_by_time ON blobs_pending (due_at);

CREATE INDEX credentials_by_staff ON credentials (staff_id, kind);

CREATE INDEX events_counted ON events (action, at, unit) WHERE action = 'matter.submit' OR action = 'matter.file'
  OR action = 'matter.reply' OR action = 'matter.refuse' OR action = 'matter.confirm' OR action = 'matter.close'
  OR action = 'matter.not-solved';

CREATE INDEX events_of_subject ON events (subject_kind, subject_id, at);

CREATE INDEX exclusions_of_staff ON exclusions (staff_id, matter_id);

CREATE INDEX exports_by_time ON exports (asked_at);

CREATE INDEX exports_of_unit ON exports (unit, until);

CREATE INDEX hazards_of_staff ON hazards (staff_id, at);

CREATE INDEX idempotency_by_day ON idempotency (created_on);

CREATE INDEX inbox_keys_by_staff ON inbox_keys (staff_id);

CREATE INDEX invites_by_name ON invites (name_hash);

CREATE INDEX key_recoveries_by_recipient ON key_recoveries (recipient, asked_at);

CREATE INDEX ladders_next ON ladders (next_at);

CREATE INDEX matters_by_closing ON matters (state, closed_at) WHERE closed_at IS NOT NULL;

CREATE INDEX matters_by_state ON matters (state, created_at);

CREATE INDEX matters_by_unit ON matters (unit, state, created_at);

CREATE INDEX matters_due ON matters (due_at, id, state, topic, kind, urgency, unit, city, county);

CREATE INDEX matters_due_of_assignee ON matters (assignee, due_at, id) WHERE assignee IS NOT NULL;

CREATE INDEX matters_due_of_city ON matters (city, due_at, id, state, topic, kind, urgency, unit, county);

CREATE INDEX matters_due_of_county ON matters (county, due_at, id, state, topic, kind, urgency, unit, city, township);

CREATE INDEX matters_due_of_state ON matters (state, due_at, id, topic, kind, urgency, unit, city, county);

CREATE INDEX matters_due_of_topic ON matters (topic, due_at, id, state, kind, urgency, unit, city, county);

CREATE INDEX matters_due_of_unit ON matters (unit, due_at, id, state, topic, kind, urgency, city, county, township);

CREATE INDEX matters_due_of_unit_state ON matters (unit, state, due_at, id, topic, kind, urgency, city, county, township);

CREATE INDEX matters_of_topic ON matters (unit, topic, created_at);

CREATE INDEX notices_of_place ON notices (top, at) WHERE audience = 'supervisor';

CREATE INDEX notices_of_unit ON notices (unit, audience, at);

CREATE INDEX notices_to_send ON notices (send_at) WHERE send_at IS NOT NULL;

CREATE INDEX sessions_by_staff ON sessions (staff_id);

CREATE INDEX staff_by_name ON staff (name_hash);

CREATE UNIQUE INDEX staff_roles_apart ON staff_roles (staff_id) WHERE role IN ('administrator', 'supervisor', 'auditor');

CREATE INDEX staff_roles_by_unit ON staff_roles (unit, role);

CREATE INDEX survey_answers_of_wave ON survey_answers (wave);

CREATE INDEX tasks_given ON tasks (unit, due_at, id) WHERE state = 'given';

CREATE INDEX tasks_of_matter ON tasks (matter_id, given_at);

CREATE INDEX work_nonces_by_day ON work_nonces (day);
