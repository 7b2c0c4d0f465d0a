/** The part of the first schema that holds what counsel confirmed. */
export const counselTables = /* sql */ `-- one row for each reading: it holds for the words of this hash and for no others
CREATE TABLE counsel_confirmations (
  wording TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  version TEXT NOT NULL,
  -- counsel's name, as it was entered
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT NOT NULL,
  entered_by TEXT NOT NULL REFERENCES staff,
  entered_at TEXT NOT NULL,
  PRIMARY KEY (wording, sha256)
) STRICT, WITHOUT ROWID;
`;
