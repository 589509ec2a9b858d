-- Sealed matters (Art. 15, 23): ciphertext from the browser beside coarse facets, and pictures. Every matter has a unit
-- from now on. SQLite changes no column, so the table is made anew; contacts refer to it and step aside meanwhile: both
-- homes hold foreign keys in force inside a migration, and a renamed table would take the reference along.
CREATE TABLE contacts_before AS SELECT matter_id, name_cipher, phone_cipher FROM contacts;
DROP TABLE contacts;
DROP INDEX matters_by_state;
ALTER TABLE matters RENAME TO matters_before;

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
  closed_at INTEGER,
  CHECK ((keeping = 'sealed') = (privacy <> 'named')),
  CHECK (keeping = 'sealed' OR kind <> 'tip'),
  CHECK (keeping = 'open' OR text_cipher IS NULL),
  CHECK ((keeping = 'sealed') = (size_kib IS NOT NULL)),
  CHECK (keeping = 'open' OR (created_at % 3600000 = 0 AND updated_at % 3600000 = 0))
) STRICT;

INSERT INTO matters (id, handle, auth_hash, kind, topic, city, county, township, unit, privacy, keeping,
    text_cipher, state, version, created_at, updated_at, closed_at)
  SELECT id, handle, auth_hash, kind, topic, city, county, township, coalesce(county, city) || '-centre', privacy,
    keeping, text_cipher, state, version, created_at, updated_at,
    CASE state WHEN 'withdrawn' THEN updated_at END
  FROM matters_before;
DROP TABLE matters_before;

CREATE INDEX matters_by_state ON matters (state, created_at);
CREATE INDEX matters_by_unit ON matters (unit, state, created_at);

CREATE TABLE contacts (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id),
  name_cipher TEXT,
  phone_cipher TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO contacts (matter_id, name_cipher, phone_cipher)
  SELECT matter_id, name_cipher, phone_cipher FROM contacts_before;
DROP TABLE contacts_before;

-- What was sealed in a browser, as it came. Nobody but the holders of the keys in `wraps` can read it.
CREATE TABLE envelopes (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN ('body', 'contact', 'addition', 'reply')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  ciphertext TEXT NOT NULL,
  PRIMARY KEY (matter_id, purpose, seq)
) STRICT;

-- The key of an envelope or a picture, once for each who may open it: a contact never for an inbox.
CREATE TABLE wraps (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL CHECK (purpose IN
    ('body', 'contact', 'addition', 'reply', 'attachment-1', 'attachment-2', 'attachment-3')),
  seq INTEGER NOT NULL CHECK (seq >= 0),
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  enc TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (matter_id, purpose, seq, recipient, epoch),
  CHECK (purpose <> 'contact' OR recipient NOT LIKE 'inbox:%')
) STRICT, WITHOUT ROWID;

-- The reporter's pair of a matter: the private half under a key that only the receipt code gives.
CREATE TABLE reporters (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  public_key TEXT NOT NULL,
  wrapped TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Pictures. `hashes`: SHA-256 of each sealed chunk, in order. `type`: of an open picture. `declared`: keyed hash of the
-- write that declared an open one, so that a repeat gets the same number.
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

-- Where the bytes of a chunk stand in the blob store, written once they do. `digest`: the declared SHA-256 when sealed,
-- a keyed hash when open, which tells a repeat from another chunk.
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
