-- What a grid worker is sent to do (第十五条第四款), with a brief and without anybody's name, and which matters they filed
-- themselves from the street. Both go with their matter.
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

CREATE INDEX tasks_of_matter ON tasks (matter_id, given_at);
CREATE INDEX tasks_given ON tasks (unit, due_at, id) WHERE state = 'given';

CREATE TABLE hazards (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX hazards_of_staff ON hazards (staff_id, at);
