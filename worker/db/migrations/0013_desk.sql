-- The desk: when something is due next and who works on it, so that a queue is read from an index; what a second person
-- must agree to; and from whom a matter is kept.
-- due_at: 0 is not counted yet (it comes first, so that nobody forgets it), 253402300799999 is never.
ALTER TABLE matters ADD COLUMN due_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE matters ADD COLUMN assignee TEXT;

UPDATE matters SET due_at = 253402300799999
  WHERE state NOT IN ('registered', 'to-assign', 'assigned', 'objected', 'accepted', 'in-progress',
    'waiting-for-resident', 'consulting', 'redo', 'withdrawal-asked');

CREATE INDEX matters_due_of_unit ON matters (unit, due_at, id);
CREATE INDEX matters_due_of_unit_state ON matters (unit, state, due_at, id, city, county, township, topic);
CREATE INDEX matters_due_of_county ON matters (county, due_at, id, state);
CREATE INDEX matters_due_of_city ON matters (city, due_at, id, state);
CREATE INDEX matters_due ON matters (due_at, id, state);
CREATE INDEX matters_due_of_assignee ON matters (assignee, due_at, id) WHERE assignee IS NOT NULL;

-- Persons of staff that a matter is kept from: for them it is not there.
CREATE TABLE exclusions (
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  since INTEGER NOT NULL,
  PRIMARY KEY (matter_id, staff_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX exclusions_of_staff ON exclusions (staff_id, matter_id);

-- What one person asks for and another one must agree to.
CREATE TABLE approvals (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id) ON DELETE CASCADE,
  action TEXT NOT NULL,
  unit TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_role TEXT NOT NULL,
  needed_role TEXT NOT NULL CHECK (needed_role IN ('reviewer', 'custodian')),
  deed_cipher TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  until INTEGER NOT NULL CHECK (until > asked_at),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'agreed', 'refused', 'done', 'lapsed')),
  decided_by TEXT REFERENCES staff (id),
  decided_at INTEGER,
  CHECK (decided_by IS NULL OR decided_by <> asked_by),
  CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
  CHECK (state NOT IN ('agreed', 'refused', 'done') OR decided_by IS NOT NULL)
) STRICT;

CREATE INDEX approvals_of_matter ON approvals (matter_id, action, state);
CREATE INDEX approvals_waiting ON approvals (needed_role, unit, until) WHERE state = 'waiting';
