import { appointmentTables } from './0001-appointments.ts';
import { catalogueTables } from './0001-catalogue.ts';
import { consentTables } from './0001-consents.ts';
import { counselTables } from './0001-counsel.ts';
import { disclosureTables } from './0001-disclosures.ts';
import { intakeTables } from './0001-intake.ts';
import { noteTables } from './0001-notes.ts';
import { reportTables } from './0001-reports.ts';
import { retentionTables } from './0001-retention.ts';
import { serviceTables } from './0001-services.ts';

/** The first schema: staff, audit, sites, clients, consents, referrals, disclosures, backups. */
export const first = /* sql */ `
CREATE TABLE settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sender_name TEXT NOT NULL,
  call_back TEXT NOT NULL,
  consent_default_days INTEGER NOT NULL,
  consent_cap_days INTEGER NOT NULL,
  packet_days INTEGER NOT NULL,
  -- a referral without an answer for so long is asked after
  answer_days INTEGER NOT NULL,
  -- until counsel has confirmed the forms; readers and pages show it
  practice INTEGER NOT NULL CHECK (practice IN (0, 1)),
  -- minutes without input after which the desk hides
  idle_minutes INTEGER NOT NULL CHECK (idle_minutes BETWEEN 1 AND 15),
  hide_key TEXT NOT NULL,
  hide_corner TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  sign_in_name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  -- stands for the person on paper
  code TEXT NOT NULL UNIQUE,
  rights TEXT NOT NULL,
  slot_id TEXT NOT NULL UNIQUE,
  -- for a rotation: a new vault key is sealed to it without her passphrase
  slot_public_key TEXT NOT NULL,
  -- she was let in with one-time words and has not chosen her own passphrase yet
  one_time INTEGER NOT NULL CHECK (one_time IN (0, 1)),
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
-- whoever has left gives her name free
CREATE UNIQUE INDEX staff_by_name ON staff (sign_in_name COLLATE NOCASE) WHERE removed_at IS NULL;
-- the slot of each recovery sheet: a rotation seals the new vault key to no public key that stands in the keyring alone
CREATE TABLE sheets (
  number INTEGER PRIMARY KEY,
  slot_id TEXT NOT NULL,
  slot_public_key TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- words typed and not saved, each member's own, so that a lock or a power cut costs two seconds at most
CREATE TABLE drafts (
  staff_id TEXT NOT NULL REFERENCES staff,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (staff_id, place)
) STRICT, WITHOUT ROWID;
-- local lines of "Help now"; the national ones stand in the program
CREATE TABLE help_lines (
  place INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  number TEXT NOT NULL,
  about TEXT NOT NULL
) STRICT;

CREATE TABLE audit (
  row INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  staff_id TEXT,
  action TEXT NOT NULL,
  -- file number, site id or another name of a thing; never content
  subject TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_by_action ON audit (action, staff_id, row);
CREATE INDEX audit_by_subject ON audit (staff_id, subject, row);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit rows stay'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit rows stay'); END;

-- heads of the chain that were printed and lie with the privacy officer
CREATE TABLE slips (
  audit_row INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff
) STRICT;

CREATE TABLE sites (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  town TEXT NOT NULL,
  address TEXT NOT NULL,
  telephone TEXT NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE site_services (
  site_id TEXT NOT NULL REFERENCES sites,
  service TEXT NOT NULL,
  PRIMARY KEY (site_id, service)
) STRICT, WITHOUT ROWID;
${catalogueTables}CREATE TABLE care_team_members (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES sites,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  recipient TEXT NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX care_team_members_by_site ON care_team_members (site_id);
-- partner agencies of the house: the other kind of recipient
CREATE TABLE partners (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  telephone TEXT NOT NULL,
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE clients (
  id TEXT PRIMARY KEY,
  file_number TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  owner_id TEXT NOT NULL REFERENCES staff,
  -- 'own': colleagues learn that a file exists and whom to ask; 'restricted': not even that
  access TEXT NOT NULL CHECK (access IN ('shared', 'own', 'restricted')),
  avoided_people TEXT NOT NULL,
  limits_explained_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX clients_by_update ON clients (updated_at);
-- no row: not asked; 'declined' has no value
CREATE TABLE facts (
  client_id TEXT NOT NULL REFERENCES clients,
  item TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('given', 'declined')),
  value TEXT,
  PRIMARY KEY (client_id, item),
  CHECK ((state = 'given') = (value IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE aliases (
  client_id TEXT NOT NULL REFERENCES clients,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (client_id, place)
) STRICT, WITHOUT ROWID;
CREATE TABLE avoided_sites (
  client_id TEXT NOT NULL REFERENCES clients,
  site_id TEXT NOT NULL REFERENCES sites,
  PRIMARY KEY (client_id, site_id)
) STRICT, WITHOUT ROWID;
-- a colleague's file opened with a typed reason; owner and privacy officer see it
CREATE TABLE glass_broken (
  id TEXT PRIMARY KEY,
  client_id TEXT NOT NULL REFERENCES clients,
  staff_id TEXT NOT NULL REFERENCES staff,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  -- until then the member may go on in the file
  ends_at TEXT NOT NULL,
  owner_saw_at TEXT
) STRICT;
CREATE INDEX glass_broken_by_client ON glass_broken (client_id, staff_id);
-- names and numbers without accents and capitals, for finding
CREATE TABLE search_names (
  client_id TEXT NOT NULL REFERENCES clients,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'alias', 'file-number')),
  folded TEXT NOT NULL
) STRICT;
CREATE INDEX search_names_by_client ON search_names (client_id);

${consentTables}CREATE TABLE referrals (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES clients,
  service TEXT NOT NULL,
  site_id TEXT NOT NULL REFERENCES sites,
  help_wanted TEXT NOT NULL,
  how_soon TEXT NOT NULL,
  answer_by TEXT,
  items TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'sent')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX referrals_by_client ON referrals (client_id);

${disclosureTables}${noteTables}${retentionTables}${counselTables}${serviceTables}${appointmentTables}${intakeTables}${reportTables}CREATE TABLE signers (
  id TEXT PRIMARY KEY,
  certificate BLOB NOT NULL,
  authority BLOB NOT NULL,
  sealed_key TEXT NOT NULL,
  -- the authority's key under the wrap key, only until the paper of the sheet in force is shown to exist
  sealed_authority TEXT,
  created_at TEXT NOT NULL,
  -- from then on readers that learn of it refuse what this key signed
  revoked_at TEXT
) STRICT;

CREATE TABLE backups (
  generation INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  audit_row INTEGER NOT NULL,
  -- who can open it, as long as it exists: the sheet, and the administrators of that day (ids of staff)
  sheet_number INTEGER NOT NULL,
  openers TEXT NOT NULL
) STRICT;
CREATE TABLE restores (
  at TEXT PRIMARY KEY,
  generation INTEGER NOT NULL,
  audit_row INTEGER NOT NULL,
  audit_head TEXT NOT NULL
) STRICT;
`;
