-- Challenges of proof of work that were paid with, each once. A hash of a random number and the day: nothing of anybody.
CREATE TABLE work_nonces (
  nonce_hash TEXT PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX work_nonces_by_day ON work_nonces (day);
