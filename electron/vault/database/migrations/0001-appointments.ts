/** The part of the first schema that holds the days ahead: appointments, follow-ups, a referral's life, hand-overs to us. */
export const appointmentTables = /* sql */ `-- day and time by the desk's clock; no site and no partner: here at the desk
CREATE TABLE appointments (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  referral_id TEXT REFERENCES referrals,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  time TEXT NOT NULL CHECK (length(time) = 5),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 720),
  site_id TEXT REFERENCES sites,
  partner_id TEXT REFERENCES partners,
  service TEXT,
  with_whom TEXT NOT NULL,
  transport TEXT NOT NULL CHECK (transport IN ('open', 'own-way', 'bus-pass', 'we-drive', 'they-drive')),
  goes_along TEXT NOT NULL,
  interpreter TEXT NOT NULL CHECK (interpreter IN ('not-needed', 'to-book', 'booked')),
  outcome TEXT CHECK (outcome IN ('came', 'did-not-come', 'moved', 'cancelled')),
  -- who told of it, or who moved or cancelled it
  outcome_from TEXT CHECK (outcome_from IN ('herself', 'place', 'us')),
  -- the consent under which the place told whether she came
  outcome_consent TEXT REFERENCES consents,
  outcome_at TEXT,
  outcome_by TEXT REFERENCES staff,
  moved_to TEXT REFERENCES appointments,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES staff,
  -- the last change after the writing, to tell whoever saves over it; null: none
  changed_at TEXT,
  changed_by TEXT REFERENCES staff,
  CHECK (site_id IS NULL OR partner_id IS NULL),
  CHECK ((outcome IS NULL) = (outcome_from IS NULL)),
  CHECK ((outcome = 'moved') = (moved_to IS NOT NULL))
) STRICT;
CREATE INDEX appointments_by_client ON appointments (client_id, day);
CREATE INDEX appointments_by_day ON appointments (day, time);
-- a day and a sentence
CREATE TABLE follow_ups (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  version INTEGER NOT NULL,
  day TEXT NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'let-go')),
  settled_at TEXT,
  settled_by TEXT REFERENCES staff,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES staff
) STRICT;
CREATE INDEX follow_ups_by_client ON follow_ups (client_id, day);
CREATE INDEX follow_ups_open ON follow_ups (day) WHERE state = 'open';
-- what became of a referral, step by step; a step that was a mistake is undone and stays
CREATE TABLE referral_steps (
  id TEXT PRIMARY KEY,
  referral_id TEXT NOT NULL REFERENCES referrals,
  place INTEGER NOT NULL,
  step TEXT NOT NULL CHECK (step IN ('ready', 'sent', 'answered', 'booked', 'attended', 'closed', 'withdrawn')),
  -- of an answer which, of a closing why; else empty
  detail TEXT NOT NULL,
  said_by TEXT NOT NULL CHECK (said_by IN ('herself', 'place', 'us')),
  how TEXT NOT NULL CHECK (how IN ('', 'print', 'stick', 'telephone', 'in-person', 'slip')),
  -- the first name of whoever said it
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  -- the consent under which the place may tell
  consent_id TEXT REFERENCES consents,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff,
  undone_at TEXT,
  CHECK (said_by <> 'place' OR step NOT IN ('answered', 'booked', 'attended') OR consent_id IS NOT NULL),
  UNIQUE (referral_id, place)
) STRICT;
-- a clinic or a partner hands somebody over to us, with her yes; the clock of the first contact runs from received_at
CREATE TABLE handovers (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  site_id TEXT REFERENCES sites,
  partner_id TEXT REFERENCES partners,
  from_name TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('telephone', 'slip', 'in-person')),
  her_yes INTEGER NOT NULL CHECK (her_yes = 1),
  -- what is needed to reach her once; empty again when it ended without a file
  called TEXT NOT NULL,
  reach TEXT NOT NULL,
  number TEXT NOT NULL,
  never TEXT NOT NULL,
  received_at TEXT NOT NULL,
  contacted_at TEXT,
  client_id TEXT REFERENCES clients,
  ended_at TEXT,
  ended_for TEXT CHECK (ended_for IN ('not-reached', 'her-wish')),
  by TEXT NOT NULL REFERENCES staff,
  CHECK ((site_id IS NULL) <> (partner_id IS NULL)),
  CHECK ((ended_at IS NULL) = (ended_for IS NULL)),
  CHECK (ended_at IS NULL OR (client_id IS NULL AND called = '' AND reach = '' AND number = '' AND never = ''))
) STRICT;
CREATE INDEX handovers_by_client ON handovers (client_id);

`;
