-- What colleagues write for each other about a matter. Those of sealed matters stand sealed in envelopes and wraps, whose
-- list of purposes grows by one; both tables are built anew, since SQLite changes no CHECK.
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

CREATE TABLE envelopes_new (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('body', 'contact', 'addition', 'reply', 'note')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  ciphertext TEXT NOT NULL,
  PRIMARY KEY (matter_id, purpose, seq)
) STRICT;

INSERT INTO envelopes_new (matter_id, purpose, seq, ciphertext)
  SELECT matter_id, purpose, seq, ciphertext FROM envelopes;
DROP TABLE envelopes;
ALTER TABLE envelopes_new RENAME TO envelopes;

CREATE TABLE wraps_new (
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

INSERT INTO wraps_new (matter_id, purpose, seq, recipient, epoch, enc, key)
  SELECT matter_id, purpose, seq, recipient, epoch, enc, key FROM wraps;
DROP TABLE wraps;
ALTER TABLE wraps_new RENAME TO wraps;

-- Matters of the same topic of one unit, by when they came.
CREATE INDEX matters_of_topic ON matters (unit, topic, created_at);

-- Lists without identity that one person asks for and another one must agree to.
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

CREATE INDEX exports_of_unit ON exports (unit, until);
CREATE INDEX exports_by_time ON exports (asked_at);
