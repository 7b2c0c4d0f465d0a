/** The part of the first schema that holds what an administrator changed of services and items. */
export const catalogueTables = /* sql */ `-- what an administrator changed of the catalogue; kind, class and mapping of what the desk came with are no columns
CREATE TABLE catalogue_version (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  version INTEGER NOT NULL
) STRICT;
CREATE TABLE service_edits (
  service TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_es TEXT NOT NULL,
  offered INTEGER NOT NULL CHECK (offered IN (0, 1))
) STRICT, WITHOUT ROWID;
-- 'own-…': an item that was added here
CREATE TABLE item_edits (
  item TEXT PRIMARY KEY,
  name_en TEXT NOT NULL,
  name_es TEXT NOT NULL,
  hint_en TEXT NOT NULL,
  hint_es TEXT NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  -- version of the catalogue at which the row was made: own items stand in the order in which they came
  added INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE need_edits (
  service TEXT NOT NULL,
  item TEXT NOT NULL,
  need TEXT NOT NULL CHECK (need IN ('needed', 'offered', 'none')),
  PRIMARY KEY (service, item)
) STRICT, WITHOUT ROWID;
`;
