/** The part of the first schema that holds what the grant asks for: training, the award's goals, final quarters. No client. */
export const reportTables = /* sql */ `-- training of clinic staff; nobody who came is named
CREATE TABLE trainings (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  topic TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  -- no site: somewhere else
  site_id TEXT REFERENCES sites,
  place TEXT NOT NULL,
  trainer TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff,
  -- written by mistake: it counts nowhere
  taken_back_at TEXT,
  changed_at TEXT,
  changed_by TEXT REFERENCES staff
) STRICT;
CREATE INDEX trainings_by_day ON trainings (day);
CREATE TABLE training_attendance (
  training_id TEXT NOT NULL REFERENCES trainings,
  -- of the seed table, which knows who is a provider
  role TEXT NOT NULL CHECK (length(role) <= 40),
  people INTEGER NOT NULL CHECK (people BETWEEN 1 AND 999),
  -- of these, for the first time in the award
  first_time INTEGER NOT NULL CHECK (first_time BETWEEN 0 AND people),
  PRIMARY KEY (training_id, role)
) STRICT, WITHOUT ROWID;
-- what the award promises; no row: as the seed table has it
CREATE TABLE grant_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  award_start TEXT NOT NULL,
  -- JSON: survivors by year
  survivors TEXT NOT NULL,
  staff INTEGER NOT NULL,
  providers INTEGER NOT NULL
) STRICT;
-- numbers of a quarter as they were when it was made final: sums, and nothing that leads to a person
CREATE TABLE final_quarters (
  quarter TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES staff,
  -- JSON: true sums, which stay here
  stays TEXT NOT NULL,
  -- JSON: what leaves
  leaves TEXT NOT NULL,
  -- something of it was printed or written: it is not made anew
  has_left INTEGER NOT NULL CHECK (has_left IN (0, 1))
) STRICT, WITHOUT ROWID;
`;
