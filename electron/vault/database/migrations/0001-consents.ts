/** The part of the first schema that holds consents, what was signed, and what decides who may sign. */
export const consentTables = /* sql */ `CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  client_id TEXT NOT NULL REFERENCES clients,
  -- one recipient: a site or a partner
  site_id TEXT REFERENCES sites,
  partner_id TEXT REFERENCES partners,
  purposes TEXT NOT NULL,
  items TEXT NOT NULL,
  -- sealed classes with her initials beside
  initialled TEXT NOT NULL,
  -- services of which the clinic may tell the desk whether she came
  way_back TEXT NOT NULL,
  ways TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  signed_by TEXT NOT NULL
    CHECK (signed_by IN ('herself', 'parent-or-guardian', 'both', 'court-appointed', 'both-with-court')),
  -- 34 U.S.C. 12291(b)(2)(B)(ii): no row says anything else
  signer_is_not_the_abuser INTEGER NOT NULL CHECK (signer_is_not_the_abuser = 1),
  care TEXT NOT NULL,
  on_screen INTEGER NOT NULL CHECK (on_screen IN (0, 1)),
  form_language TEXT NOT NULL CHECK (form_language IN ('en', 'es')),
  wording_version TEXT NOT NULL,
  wording_sha256 TEXT NOT NULL,
  language TEXT NOT NULL,
  interpreter INTEGER NOT NULL CHECK (interpreter IN (0, 1)),
  copy TEXT NOT NULL CHECK (copy IN ('taken', 'declined', 'kept-here')),
  other_person_released INTEGER NOT NULL CHECK (other_person_released IN (0, 1)),
  asks_officer INTEGER NOT NULL CHECK (asks_officer IN (0, 1)),
  paper_place TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES staff,
  CHECK ((site_id IS NULL) <> (partner_id IS NULL))
) STRICT;
CREATE INDEX consents_by_client ON consents (client_id, site_id);
CREATE INDEX consents_by_end ON consents (ends_on);
CREATE TABLE consent_revocations (
  consent_id TEXT PRIMARY KEY REFERENCES consents,
  at TEXT NOT NULL,
  spoken INTEGER NOT NULL CHECK (spoken IN (0, 1)),
  by TEXT NOT NULL REFERENCES staff
) STRICT;
-- beside the consents, so that a restored desk's own rows stay what they were
CREATE TABLE consent_suspensions (
  consent_id TEXT PRIMARY KEY REFERENCES consents,
  since TEXT NOT NULL
) STRICT;
-- the privacy officer's word on who signed, where that was unsure
CREATE TABLE consent_agreements (
  consent_id TEXT PRIMARY KEY REFERENCES consents,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff
) STRICT;
-- the pen on the screen, and the hash of the very words it stood under
CREATE TABLE consent_signatures (
  consent_id TEXT NOT NULL REFERENCES consents,
  hand TEXT NOT NULL CHECK (hand IN ('herself', 'parent-or-guardian', 'court-appointed')),
  strokes TEXT NOT NULL,
  wording_sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (consent_id, hand)
) STRICT, WITHOUT ROWID;
-- the scan of the signed paper
CREATE TABLE consent_papers (
  consent_id TEXT PRIMARY KEY REFERENCES consents,
  pdf BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff
) STRICT;
-- what is left out is unsure
CREATE TABLE signing_facts (
  client_id TEXT PRIMARY KEY REFERENCES clients,
  says TEXT CHECK (says IN ('adult', 'minor')),
  emancipated INTEGER CHECK (emancipated IN (0, 1)),
  lives_apart INTEGER CHECK (lives_apart IN (0, 1)),
  mature INTEGER CHECK (mature IN (0, 1)),
  too_young_to_sign INTEGER CHECK (too_young_to_sign IN (0, 1)),
  foster INTEGER CHECK (foster IN (0, 1)),
  incapacity TEXT CHECK (incapacity IN ('conserved', 'doubted'))
) STRICT;

`;
