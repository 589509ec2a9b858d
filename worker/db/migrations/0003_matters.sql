-- Matters (Art. 15, 23). Text is encrypted at rest; the contact stands in a table of its own.
CREATE TABLE matters (
  id TEXT PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  auth_hash TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'help', 'complaint', 'tip', 'suggestion')),
  topic TEXT NOT NULL,
  city TEXT NOT NULL,
  county TEXT,
  township TEXT,
  privacy TEXT NOT NULL CHECK (privacy IN ('named', 'confidential', 'anonymous')),
  keeping TEXT NOT NULL CHECK (keeping IN ('open', 'sealed')),
  text_cipher TEXT NOT NULL,
  state TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX matters_by_state ON matters (state, created_at);

CREATE TABLE contacts (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id),
  name_cipher TEXT,
  phone_cipher TEXT
) STRICT, WITHOUT ROWID;
