-- What makes a repeated write answer as the first one did. Keys and bodies are kept as keyed hashes only.
CREATE TABLE idempotency (
  key_hash TEXT PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  subject_id TEXT,
  counter INTEGER NOT NULL,
  created_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_by_day ON idempotency (created_on);
