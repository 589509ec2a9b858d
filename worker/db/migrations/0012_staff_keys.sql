-- Keys of staff. Public halves, and private ones that a passphrase or another private key opens: neither is here.
CREATE TABLE staff_keys (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  -- Counts up with every new pair; a changed passphrase keeps it.
  generation INTEGER NOT NULL CHECK (generation > 0),
  kdf TEXT NOT NULL,
  salt TEXT NOT NULL,
  encryption_key TEXT NOT NULL,
  encryption_wrapped TEXT NOT NULL,
  signing_key TEXT NOT NULL,
  signing_wrapped TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- One pair of a unit: of its inbox, or of who keeps the identities of its place.
CREATE TABLE inbox_epochs (
  recipient TEXT NOT NULL CHECK (recipient GLOB 'inbox:*' OR recipient GLOB 'custodian:*'),
  epoch INTEGER NOT NULL CHECK (epoch > 0),
  unit TEXT NOT NULL,
  public_key TEXT NOT NULL,
  signing_key TEXT,
  -- What the offline root is asked to sign; empty when it had signed before.
  request TEXT CHECK (request IS NULL OR json_valid(request)),
  recovery_epoch INTEGER NOT NULL,
  recovery_enc TEXT NOT NULL,
  recovery_sealed TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  -- Since when somebody knows this key who works here no more: a new epoch is due.
  left_at INTEGER,
  PRIMARY KEY (recipient, epoch),
  CHECK ((recipient GLOB 'inbox:*') = (signing_key IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Who may open an epoch: with the private key sealed to them, or admitted and not given it yet.
CREATE TABLE inbox_keys (
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  generation INTEGER,
  enc TEXT,
  sealed TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (recipient, epoch, staff_id),
  FOREIGN KEY (recipient, epoch) REFERENCES inbox_epochs (recipient, epoch),
  CHECK ((enc IS NULL) = (sealed IS NULL) AND (enc IS NULL) = (generation IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX inbox_keys_by_staff ON inbox_keys (staff_id);

-- The use of the recovery key: two persons, one hour, once.
CREATE TABLE key_recoveries (
  id TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  reason TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES staff (id),
  asked_role TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  agreed_by TEXT REFERENCES staff (id),
  agreed_role TEXT,
  agreed_at INTEGER,
  done_at INTEGER,
  FOREIGN KEY (recipient, epoch) REFERENCES inbox_epochs (recipient, epoch),
  CHECK ((agreed_by IS NULL) = (agreed_at IS NULL) AND (agreed_by IS NULL) = (agreed_role IS NULL)),
  -- The same hand twice is refused here as well, and so is the same office.
  CHECK (agreed_by IS NULL OR (agreed_by <> asked_by AND agreed_role <> asked_role)),
  CHECK (done_at IS NULL OR agreed_at IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX key_recoveries_by_recipient ON key_recoveries (recipient, asked_at);
