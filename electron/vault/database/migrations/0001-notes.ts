/**
 * The part of the first schema that holds case notes. Each class has a table of its own and a row can stand in no
 * other: whoever builds a packet, a print or a list would have to name the table to reach it, and no such code does.
 */
export const noteTables = /* sql */ `-- Evidence Code 1038.2: what makes a member of staff a caseworker whose notes are privileged
CREATE TABLE qualifications (
  staff_id TEXT PRIMARY KEY REFERENCES staff,
  kind TEXT NOT NULL CHECK (kind IN ('training-40-hours', 'degree-and-year')),
  since TEXT NOT NULL,
  -- forty hours count under supervision only
  supervised_by TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL REFERENCES staff,
  CHECK (kind <> 'training-40-hours' OR supervised_by <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  class TEXT NOT NULL CHECK
    (class IN ('ordinary', 'privileged', 'screening', 'third-party', 'part-2')),
  version INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (id, class)
) STRICT;
CREATE INDEX notes_by_client ON notes (client_id);
-- an edit is a new version; the earlier ones stay readable
CREATE TABLE note_versions (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL,
  day TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff,
  PRIMARY KEY (note_id, version),
  UNIQUE (note_id, version, class),
  FOREIGN KEY (note_id, class) REFERENCES notes (id, class)
) STRICT, WITHOUT ROWID;
CREATE TABLE ordinary_notes (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT 'ordinary' CHECK (class = 'ordinary'),
  words TEXT NOT NULL,
  PRIMARY KEY (note_id, version),
  FOREIGN KEY (note_id, version, class) REFERENCES note_versions (note_id, version, class)
) STRICT, WITHOUT ROWID;
CREATE TABLE privileged_notes (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT 'privileged' CHECK (class = 'privileged'),
  words TEXT NOT NULL,
  limits_explained_on TEXT NOT NULL,
  PRIMARY KEY (note_id, version),
  FOREIGN KEY (note_id, version, class) REFERENCES note_versions (note_id, version, class)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER privileged_needs_caseworker BEFORE INSERT ON privileged_notes
WHEN NOT EXISTS (SELECT 1 FROM note_versions v JOIN qualifications q ON q.staff_id = v.written_by AND q.since <= v.day
  WHERE v.note_id = NEW.note_id AND v.version = NEW.version)
BEGIN SELECT raise(ABORT, 'no caseworker'); END;
-- no column that could hold an answer: the result is chosen from a list, the version is a number
CREATE TABLE screening_results (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT 'screening' CHECK (class = 'screening'),
  tool TEXT NOT NULL CHECK (length(tool) <= 40),
  tool_version TEXT NOT NULL CHECK (length(tool_version) <= 7),
  result TEXT NOT NULL CHECK (length(result) <= 40),
  PRIMARY KEY (note_id, version),
  FOREIGN KEY (note_id, version, class) REFERENCES note_versions (note_id, version, class)
) STRICT, WITHOUT ROWID;
CREATE TABLE third_party_records (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT 'third-party' CHECK (class = 'third-party'),
  from_whom TEXT NOT NULL,
  what TEXT NOT NULL,
  lies_in TEXT NOT NULL,
  PRIMARY KEY (note_id, version),
  FOREIGN KEY (note_id, version, class) REFERENCES note_versions (note_id, version, class)
) STRICT, WITHOUT ROWID;
-- 42 CFR Part 2: that it was received and where it lies; the desk is its lawful holder
CREATE TABLE part2_records (
  note_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  class TEXT NOT NULL DEFAULT 'part-2' CHECK (class = 'part-2'),
  programme TEXT NOT NULL,
  what TEXT NOT NULL,
  lies_in TEXT NOT NULL,
  PRIMARY KEY (note_id, version),
  FOREIGN KEY (note_id, version, class) REFERENCES note_versions (note_id, version, class)
) STRICT, WITHOUT ROWID;
`;
