/** Safe at Home, flags, household and family, who knows a person, what is said when a file is handed on. */
export const intakeTables = /* sql */ `-- she takes part in Safe at Home (Government Code 6205 and following)
CREATE TABLE safe_at_home (
  client_id TEXT PRIMARY KEY REFERENCES clients,
  version INTEGER NOT NULL,
  address TEXT NOT NULL,
  participant TEXT NOT NULL,
  -- where she lives, or nothing; it is in no fact, so that nothing that reads a file can tell it
  residence TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
CREATE TABLE flags (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  -- of the seed table; no words of anybody's
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  ends_on TEXT NOT NULL,
  set_by TEXT NOT NULL REFERENCES staff,
  set_on TEXT NOT NULL,
  taken_off INTEGER NOT NULL CHECK (taken_off IN (0, 1))
) STRICT;
CREATE INDEX flags_by_client ON flags (client_id);
CREATE INDEX flags_by_end ON flags (ends_on);
-- who lives with her and has no file, in her words
CREATE TABLE household (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  words TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX household_by_client ON household (client_id);
-- what the other is to the one
CREATE TABLE file_links (
  id TEXT PRIMARY KEY,
  one_id TEXT NOT NULL REFERENCES clients,
  other_id TEXT NOT NULL REFERENCES clients,
  relation TEXT NOT NULL,
  linked_at TEXT NOT NULL,
  UNIQUE (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT;
CREATE INDEX file_links_by_other ON file_links (other_id);
-- a member who knows this person from elsewhere: the file is closed to her, whatever her rights
CREATE TABLE recusals (
  client_id TEXT NOT NULL REFERENCES clients,
  staff_id TEXT NOT NULL REFERENCES staff,
  at TEXT NOT NULL,
  PRIMARY KEY (client_id, staff_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusals_by_staff ON recusals (staff_id);
-- what the one before says to the one after
CREATE TABLE hand_on_notes (
  client_id TEXT PRIMARY KEY REFERENCES clients,
  words TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff,
  meant_for TEXT NOT NULL REFERENCES staff,
  at TEXT NOT NULL
) STRICT;
-- each time a file was closed or opened again: reports count them, and the last says how it stands
CREATE TABLE file_turns (
  client_id TEXT NOT NULL REFERENCES clients,
  at TEXT NOT NULL,
  day TEXT NOT NULL,
  -- why it was closed; null: opened again
  reason TEXT,
  PRIMARY KEY (client_id, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX file_turns_by_day ON file_turns (day);

`;
