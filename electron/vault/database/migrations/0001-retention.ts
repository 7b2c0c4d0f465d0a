/** The part of the first schema that says how long things are kept, what is held, and what is gone for good. */
export const retentionTables = /* sql */ `-- the highest file number ever given: a purged file's number is never given to somebody else
CREATE TABLE file_numbers (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
) STRICT;
-- the day on which the work with her ended: what is kept for how long is counted from it
CREATE TABLE file_closings (
  client_id TEXT PRIMARY KEY REFERENCES clients,
  day TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- what was changed of the schedule that the desk came with
CREATE TABLE retention_edits (
  class TEXT PRIMARY KEY,
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 240)
) STRICT, WITHOUT ROWID;
-- a legal hold blocks every purge of the file until it is lifted
CREATE TABLE holds (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  reason TEXT NOT NULL,
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL REFERENCES staff,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES staff,
  lifted_for TEXT,
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lifted_for IS NULL))
) STRICT;
CREATE UNIQUE INDEX holds_in_force ON holds (client_id) WHERE lifted_at IS NULL;
-- prepared by one member, carried out by another; a file number and no reference, since the file may be what goes
CREATE TABLE purges (
  id TEXT PRIMARY KEY,
  file_number TEXT NOT NULL,
  -- JSON; only until it is carried out or withdrawn: then its kind alone stays
  part TEXT,
  kind TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  prepared_by TEXT NOT NULL REFERENCES staff,
  ended_at TEXT,
  ended_by TEXT REFERENCES staff,
  outcome TEXT CHECK (outcome IN ('done', 'withdrawn')),
  -- how many things went
  things INTEGER NOT NULL,
  CHECK ((ended_at IS NULL) = (outcome IS NULL) AND (ended_at IS NULL) = (part IS NOT NULL)),
  -- two members of staff, or it is no purge
  CHECK (outcome IS NOT 'done' OR ended_by <> prepared_by)
) STRICT;
CREATE INDEX purges_by_file ON purges (file_number);
-- made with the desk and in every backup of it, so that any of them can read what a stick says was purged
CREATE TABLE tombstone_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT;
-- what was purged, by ids that name nobody
CREATE TABLE tombstones (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  target TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX tombstones_by_target ON tombstones (target);
-- the accounting of a purged file (45 CFR 164.528, kept six years by 164.530(j)): no client, a file number
CREATE TABLE kept_disclosures (
  id TEXT PRIMARY KEY,
  file_number TEXT NOT NULL,
  at TEXT NOT NULL,
  row TEXT NOT NULL
) STRICT;
CREATE INDEX kept_disclosures_by_file ON kept_disclosures (file_number, at);
CREATE TRIGGER kept_disclosures_stay BEFORE DELETE ON kept_disclosures
WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-6 years')
BEGIN SELECT raise(ABORT, 'accounting rows stay six years'); END;
-- where the signed authorization of a purged file lies, as long as the law wants the paper kept
CREATE TABLE kept_consents (
  id TEXT PRIMARY KEY,
  file_number TEXT NOT NULL,
  code TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  -- the last day on which it was in effect: six years are counted from it
  last_day TEXT NOT NULL,
  paper_place TEXT NOT NULL
) STRICT;
CREATE INDEX kept_consents_by_file ON kept_consents (file_number);
`;
