-- What stays of an erased matter is a tombstone: that there was one, of which kind, with which unit, closed in which
-- month. Its handle is never given out again; no code finds it, since nothing to compare a code with is kept.
CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  handle TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'help', 'complaint', 'tip', 'suggestion')),
  unit TEXT NOT NULL,
  closed_month TEXT NOT NULL CHECK (closed_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]')
) STRICT, WITHOUT ROWID;

-- Blobs that may belong to no row: a row here comes before the bytes and goes with the batch that names them.
CREATE TABLE blobs_pending (
  blob TEXT PRIMARY KEY,
  due_at INTEGER NOT NULL CHECK (due_at % 3600000 = 0)
) STRICT, WITHOUT ROWID;

CREATE INDEX blobs_pending_by_time ON blobs_pending (due_at);

-- Matters that must not be erased for now. Its reference does not cascade: while it stands the matter cannot be deleted.
CREATE TABLE holds (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id),
  reason_cipher TEXT NOT NULL,
  held_by TEXT NOT NULL CHECK (held_by IN ('supervisor', 'administrator')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When each piece of scheduled work last came to its end.
CREATE TABLE clock_runs (
  name TEXT PRIMARY KEY,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX matters_by_closing ON matters (state, closed_at) WHERE closed_at IS NOT NULL;

-- Those erased before.
INSERT INTO blobs_pending (blob, due_at)
  SELECT blob, 0 FROM attachment_chunks JOIN matters ON matter_id = id WHERE state = 'erased';
INSERT INTO tombstones (id, handle, kind, unit, closed_month)
  SELECT id, handle, kind, unit, strftime('%Y-%m', coalesce(closed_at, updated_at) / 1000 + 28800, 'unixepoch')
  FROM matters WHERE state = 'erased';
DELETE FROM contacts WHERE matter_id IN (SELECT id FROM matters WHERE state = 'erased');
DELETE FROM matters WHERE state = 'erased';

CREATE TRIGGER matters_refuse_erased BEFORE UPDATE OF state ON matters WHEN NEW.state = 'erased'
BEGIN
  SELECT RAISE(ABORT, 'an erased matter is a tombstone');
END;

-- In the words of a broken index, so that a new matter draws another handle.
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

CREATE TRIGGER tombstones_refuse_update BEFORE UPDATE ON tombstones
BEGIN
  SELECT RAISE(ABORT, 'tombstones stay as they are');
END;

CREATE TRIGGER tombstones_refuse_delete BEFORE DELETE ON tombstones
BEGIN
  SELECT RAISE(ABORT, 'tombstones stay as they are');
END;
