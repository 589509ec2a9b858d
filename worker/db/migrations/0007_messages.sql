-- What was said about a matter after it was taken in (Art. 15, 23), by either side. Text is encrypted at rest; of a sealed
-- matter it stands in the envelope of the same seq. `due_at`: the end of the last day on which an answer is waited for.
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
