-- Off switches: what the portal has stopped taking in for now, and the reason that residents read. No row: it is on.
CREATE TABLE switches (
  name TEXT PRIMARY KEY CHECK (name IN ('submissions', 'assistant', 'survey')),
  is_off INTEGER NOT NULL CHECK (is_off IN (0, 1)),
  reason TEXT CHECK (reason IN ('upkeep', 'fault', 'safety', 'flood', 'correction')),
  note TEXT NOT NULL CHECK (length(note) <= 120),
  turned_at INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  CHECK ((is_off = 1) = (reason IS NOT NULL)),
  CHECK (is_off = 1 OR note = '')
) STRICT, WITHOUT ROWID;
