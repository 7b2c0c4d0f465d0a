/** The part of the first schema that holds the accounting of disclosures (45 CFR 164.528) and what belongs to its rows. */
export const disclosureTables = /* sql */ `-- date, recipient and address, what, purpose, basis; no referral and no consent where it rests on neither
CREATE TABLE disclosures (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  client_id TEXT NOT NULL REFERENCES clients,
  referral_id TEXT REFERENCES referrals,
  consent_id TEXT REFERENCES consents,
  recipient_kind TEXT NOT NULL,
  site_id TEXT REFERENCES sites,
  partner_id TEXT REFERENCES partners,
  recipient TEXT NOT NULL,
  recipient_address TEXT NOT NULL,
  items TEXT NOT NULL,
  -- sealed classes that it carried
  sealed TEXT NOT NULL,
  purposes TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('consent', 'own-copy', 'take-home', 'compelled', 'mandated', 'emergency')),
  packet_id TEXT,
  document_sha256 TEXT,
  method TEXT NOT NULL CHECK (method IN ('spoken', 'telephone', 'paper', 'stick', 'print', 'form')),
  by TEXT NOT NULL REFERENCES staff,
  -- 'prepared': it waits for a second member of staff, a report for its telephone call
  outcome TEXT NOT NULL CHECK (outcome IN ('leaving', 'left', 'failed', 'prepared')),
  -- once it rests on a consent, that consent is named
  CHECK ((basis = 'consent') = (consent_id IS NOT NULL))
) STRICT;
CREATE INDEX disclosures_by_client ON disclosures (client_id, at);
CREATE INDEX disclosures_by_consent ON disclosures (consent_id);
CREATE INDEX disclosures_by_day ON disclosures (at);
-- 45 CFR 164.528(a)(1): six years back she may ask; a purged file's rows go on without a client, in kept_disclosures
CREATE TRIGGER disclosures_stay BEFORE DELETE ON disclosures
WHEN OLD.at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-6 years')
  AND NOT EXISTS (SELECT 1 FROM kept_disclosures WHERE id = OLD.id)
BEGIN SELECT raise(ABORT, 'accounting rows stay six years'); END;

-- Penal Code 11166, 11160: telephoned at once, in writing by a clock; what was reported is not kept
CREATE TABLE mandated_reports (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures,
  report TEXT NOT NULL CHECK (report IN ('child-abuse', 'assault-injury')),
  suspected_at TEXT NOT NULL,
  telephoned_at TEXT,
  write_by TEXT NOT NULL,
  written_at TEXT,
  report_number TEXT NOT NULL
) STRICT;
CREATE TABLE court_papers (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures,
  kind TEXT NOT NULL CHECK (kind IN ('court-order', 'warrant', 'subpoena', 'administrative-warrant')),
  judge INTEGER NOT NULL CHECK (judge IN (0, 1)),
  court TEXT NOT NULL,
  case_number TEXT NOT NULL,
  privilege_ruled INTEGER NOT NULL CHECK (privilege_ruled IN (0, 1)),
  part2 INTEGER NOT NULL CHECK (part2 IN (0, 1)),
  against_her INTEGER NOT NULL CHECK (against_her IN (0, 1)),
  forbids_telling INTEGER NOT NULL CHECK (forbids_telling IN (0, 1)),
  second_by TEXT REFERENCES staff,
  second_at TEXT
) STRICT;
-- whether and how she was told; the newest word counts, the older ones stay
CREATE TABLE disclosure_notices (
  id TEXT PRIMARY KEY,
  disclosure_id TEXT NOT NULL REFERENCES disclosures,
  state TEXT NOT NULL CHECK (state IN ('told', 'held', 'forbidden')),
  told_on TEXT,
  how TEXT,
  reason TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff
) STRICT;
CREATE INDEX disclosure_notices_by_disclosure ON disclosure_notices (disclosure_id, id);
-- the privacy officer has looked at what was told without asking anybody
CREATE TABLE disclosures_seen (
  disclosure_id TEXT PRIMARY KEY REFERENCES disclosures,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff
) STRICT;

`;
