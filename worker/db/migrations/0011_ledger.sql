-- The ledger: each event stands in the chain of a unit (or of `portal`, for what no unit owns) as number n, with a hash
-- over the one before it. The hash is the caller's, since SQL has none (worker/db/ledger.ts).
-- Rows of before get their place here and no hash: the first row after them is hashed over all of them.
CREATE TABLE events_chained (
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

INSERT INTO events_chained (id, subject_kind, subject_id, action, actor_role, at, detail, unit, n)
  SELECT id, subject_kind, subject_id, action, actor_role, at, detail, unit,
    row_number() OVER (PARTITION BY unit ORDER BY place)
  FROM (
    SELECT events.*, events.rowid AS place,
      CASE subject_kind WHEN 'matter' THEN coalesce(
        (SELECT unit FROM matters WHERE id = subject_id),
        (SELECT unit FROM tombstones WHERE id = subject_id),
        'portal'
      ) ELSE 'portal' END AS unit
    FROM events
  )
  ORDER BY place;

DROP TABLE events;
ALTER TABLE events_chained RENAME TO events;

CREATE INDEX events_of_subject ON events (subject_kind, subject_id, at);

CREATE TRIGGER events_refuse_update BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_refuse_delete BEFORE DELETE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are append-only');
END;

-- The caller hashed over a row that is not the last one of its chain.
CREATE TRIGGER events_refuse_unchained BEFORE INSERT ON events WHEN NEW.hash IS NULL
BEGIN
  SELECT RAISE(ABORT, 'events: another row came before');
END;

-- The last row of every chain at the end of a day, folded into one hash, which alone is published.
CREATE TABLE ledger_heads (
  day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  head TEXT NOT NULL CHECK (length(head) = 64),
  lines TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER ledger_heads_refuse_update BEFORE UPDATE ON ledger_heads
BEGIN
  SELECT RAISE(ABORT, 'published heads stay as they are');
END;

CREATE TRIGGER ledger_heads_refuse_delete BEFORE DELETE ON ledger_heads
BEGIN
  SELECT RAISE(ABORT, 'published heads stay as they are');
END;
