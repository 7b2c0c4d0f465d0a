/** The part of the first schema that holds what was done, and what is hers on the way. None of it is in a packet. */
export const serviceTables = /* sql */ `-- what was done, for the grant's count; no column could hold a story
CREATE TABLE service_entries (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  -- of the seed table of kinds, which knows its category
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  day TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  count INTEGER NOT NULL CHECK (count BETWEEN 1 AND 99),
  way TEXT NOT NULL CHECK (way IN ('provided', 'referred')),
  place TEXT NOT NULL CHECK (length(place) <= 40),
  -- the language that was interpreted; empty: nobody interpreted
  interpreter TEXT NOT NULL CHECK (length(interpreter) <= 60),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff,
  -- written by mistake: it counts nowhere
  taken_back_at TEXT,
  -- the last change after the writing, to tell whoever saves over it; null: none
  changed_at TEXT,
  changed_by TEXT REFERENCES staff
) STRICT;
CREATE INDEX service_entries_by_client ON service_entries (client_id, day, written_at);
-- what she writes down most, from her last ones
CREATE INDEX service_entries_by_staff ON service_entries (written_by, written_at);
-- a quarter is counted from this index alone
CREATE INDEX service_entries_by_day ON service_entries (day, kind, way, client_id, count, minutes, taken_back_at);

CREATE TABLE safety_plans (
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  signs TEXT NOT NULL,
  places TEXT NOT NULL,
  people TEXT NOT NULL,
  take_along TEXT NOT NULL,
  others TEXT NOT NULL,
  keeping TEXT NOT NULL CHECK (keeping IN ('only-here', 'paper-safe', 'someone-keeps', 'she-remembers')),
  keeping_words TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES staff,
  PRIMARY KEY (client_id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE goals (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'reached', 'let-go')),
  since TEXT NOT NULL,
  until TEXT,
  -- written or changed last
  changed_at TEXT NOT NULL,
  changed_by TEXT NOT NULL REFERENCES staff,
  CHECK ((state = 'open') = (until IS NULL))
) STRICT;
CREATE INDEX goals_by_client ON goals (client_id);
CREATE TABLE goal_steps (
  goal_id TEXT NOT NULL REFERENCES goals,
  place INTEGER NOT NULL,
  words TEXT NOT NULL,
  done_on TEXT,
  PRIMARY KEY (goal_id, place)
) STRICT, WITHOUT ROWID;
-- how she is, when she was asked and wanted to be; no answer is an answer
CREATE TABLE how_answers (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  day TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('very-hard', 'hard', 'in-between', 'rather-well', 'well'))
) STRICT;
CREATE INDEX how_answers_by_client ON how_answers (client_id);
CREATE TABLE barriers (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (length(kind) <= 40),
  words TEXT NOT NULL,
  since TEXT NOT NULL,
  solved_on TEXT
) STRICT;
CREATE INDEX barriers_by_client ON barriers (client_id);

-- Penal Code 13750(g): nobody's. A random id and no rowid, so that the rows lie in no order of time; no member, no file,
-- no day
CREATE TABLE feedback (
  id TEXT PRIMARY KEY,
  month TEXT NOT NULL CHECK (length(month) = 7),
  -- five came together, or the quarter is over: it may be read
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  respected TEXT CHECK (respected IN ('yes', 'partly', 'no')),
  decided TEXT CHECK (decided IN ('yes', 'partly', 'no')),
  helped TEXT CHECK (helped IN ('yes', 'partly', 'no')),
  again TEXT CHECK (again IN ('yes', 'partly', 'no')),
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
