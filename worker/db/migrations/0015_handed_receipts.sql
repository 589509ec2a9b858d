-- Receipts that somebody of staff has seen, because they wrote the matter down at the counter or on the telephone. While
-- the matter still has this hash nobody has come back with it; the first who does changes the matter's, and this code is
-- told that it was exchanged.
CREATE TABLE handed_receipts (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  handle TEXT NOT NULL UNIQUE,
  auth_hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;
