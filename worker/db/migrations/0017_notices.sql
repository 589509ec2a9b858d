-- The ladder: when somebody must be told of a promised time, whom, and whether they have read it.
-- One row for each matter that something of is due. next_at 0: it is not known yet which clock runs.
CREATE TABLE ladders (
  matter_id TEXT PRIMARY KEY REFERENCES matters (id) ON DELETE CASCADE,
  clock TEXT,
  since INTEGER,
  next_at INTEGER NOT NULL,
  CHECK ((clock IS NULL) = (since IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX ladders_next ON ladders (next_at);

INSERT INTO ladders (matter_id, next_at) SELECT id, 0 FROM matters WHERE due_at > 0 AND due_at < 253402300799999;

-- Whatever writes a state or a due day: which clock runs is looked at anew.
CREATE TRIGGER ladders_begin AFTER INSERT ON matters WHEN NEW.due_at > 0 AND NEW.due_at < 253402300799999
BEGIN
  INSERT INTO ladders (matter_id, next_at) VALUES (NEW.id, 0);
END;

CREATE TRIGGER ladders_move AFTER UPDATE OF state, due_at ON matters
WHEN NEW.state <> OLD.state OR NEW.due_at <> OLD.due_at
BEGIN
  DELETE FROM ladders WHERE matter_id = NEW.id;
  INSERT INTO ladders (matter_id, next_at)
    SELECT NEW.id, 0 WHERE NEW.due_at > 0 AND NEW.due_at < 253402300799999;
END;

-- Each rung of a clock once. `top`: the widest place whose coordinating office is told; of a supervisor alone.
CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  clock TEXT NOT NULL,
  since INTEGER NOT NULL,
  percent INTEGER NOT NULL CHECK (percent IN (50, 80, 100, 200)),
  due_at INTEGER NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('dispatcher', 'handler', 'reviewer', 'supervisor')),
  unit TEXT NOT NULL,
  top TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- Of the webhook; send_at NULL: nothing is to be sent (any more).
  tries INTEGER NOT NULL DEFAULT 0,
  send_at INTEGER,
  sent_at INTEGER,
  UNIQUE (matter_id, clock, since, percent)
) STRICT, WITHOUT ROWID;

CREATE INDEX notices_of_unit ON notices (unit, audience, at);
CREATE INDEX notices_of_place ON notices (top, at) WHERE audience = 'supervisor';
CREATE INDEX notices_to_send ON notices (send_at) WHERE send_at IS NOT NULL;

CREATE TABLE notice_reads (
  notice_id TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (notice_id, staff_id)
) STRICT, WITHOUT ROWID;

-- What /accountability/ shows: made once for each period, from the events alone, and never changed.
CREATE TABLE public_numbers (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  from_day TEXT NOT NULL CHECK (from_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01'),
  -- The first day that does not belong to it.
  until_day TEXT NOT NULL CHECK (until_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-01' AND until_day > from_day),
  numbers TEXT NOT NULL CHECK (json_valid(numbers))
) STRICT;

CREATE TRIGGER public_numbers_refuse_update BEFORE UPDATE ON public_numbers
BEGIN
  SELECT RAISE(ABORT, 'published numbers stay as they are');
END;

CREATE TRIGGER public_numbers_refuse_delete BEFORE DELETE ON public_numbers
BEGIN
  SELECT RAISE(ABORT, 'published numbers stay as they are');
END;

-- The events that the numbers are made of, and no others.
CREATE INDEX events_counted ON events (action, at, unit) WHERE action = 'matter.submit' OR action = 'matter.file'
  OR action = 'matter.reply' OR action = 'matter.refuse' OR action = 'matter.confirm' OR action = 'matter.close'
  OR action = 'matter.not-solved';
