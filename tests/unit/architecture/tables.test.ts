import { expect, test } from 'vitest';
import snapshot from '../../fixtures/schema-snapshot.json' with { type: 'json' };
import { foundIn, type Source, sources } from './sources.ts';

// A domain's SQL speaks of the domain's own tables; of others it asks their functions.

const owners: Record<string, readonly string[]> = {
  appointments: ['appointments', 'follow_ups'],
  audit: ['audit', 'slips'],
  backups: ['backups', 'restores'],
  clients: [
    'clients',
    'facts',
    'aliases',
    'avoided_sites',
    'search_names',
    'glass_broken',
    'signing_facts',
    'file_numbers',
    'file_closings',
    'file_turns',
    'hand_on_notes',
    'recusals',
    'safe_at_home',
  ],
  consents: [
    'consents',
    'consent_revocations',
    'consent_suspensions',
    'consent_agreements',
    'consent_signatures',
    'consent_papers',
    'kept_consents',
  ],
  disclosures: [
    'disclosures',
    'mandated_reports',
    'court_papers',
    'disclosure_notices',
    'disclosures_seen',
    'kept_disclosures',
  ],
  drafts: ['drafts'],
  feedback: ['feedback'],
  forms: ['counsel_confirmations'],
  handovers: ['handovers'],
  help: ['help_lines'],
  intake: ['flags', 'household', 'file_links'],
  notes: [
    'qualifications',
    'notes',
    'note_versions',
    'ordinary_notes',
    'privileged_notes',
    'screening_results',
    'third_party_records',
    'part2_records',
  ],
  packets: ['signers'],
  referrals: ['referrals', 'referral_steps'],
  reports: ['grant_settings', 'final_quarters'],
  retention: ['retention_edits', 'holds', 'purges', 'tombstone_key', 'tombstones'],
  services: ['service_entries'],
  settings: ['settings'],
  sites: [
    'sites',
    'site_services',
    'care_team_members',
    'partners',
    'catalogue_version',
    'service_edits',
    'item_edits',
    'need_edits',
  ],
  staff: ['staff', 'sheets'],
  support: ['safety_plans', 'goals', 'goal_steps', 'how_answers', 'barriers'],
  training: ['trainings', 'training_attendance'],
};

/** Looked at one by one: each only reads, and says why it is no call. */
const reviewed: Record<string, Record<string, string>> = {
  'electron/vault/disclosures/accounting-row.ts': { consents: 'the code of the consent beside each row, in one query' },
  'electron/vault/staff/unlock.ts': { audit: 'when the desk was last closed, and by whom' },
  'electron/vault/staff/sheet-state.ts': { audit: 'whether the sheet in force was confirmed' },
  'electron/vault/staff/rotate.ts': { audit: 'which epochs rotations put out of force' },
  'electron/vault/backups/freeze.ts': { audit: 'any read begins the transaction that freezes the file' },
};

const WRITES =
  /\b(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM|REPLACE\s+INTO|(?:DROP|ALTER|CREATE)\s+TABLE(?:\s+IF\s+(?:NOT\s+)?EXISTS)?)\s+"?([a-z_…][\w…]*)/g;
const READS = /\b(?:FROM|JOIN)\s+"?([a-z_…][\w…]*)/g;
const isSql = (text: string) => /\b(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|DROP|ALTER|JOIN|FROM)\s/.test(text);

function tablesOf(text: string): { table: string; writes: boolean }[] {
  if (!isSql(text)) return [];
  const found = (pattern: RegExp, writes: boolean) =>
    [...text.matchAll(pattern)].map((match) => ({ table: match[1] ?? '', writes }));
  return [...found(WRITES, true), ...found(READS, false)];
}

function broken(source: Source): string[] {
  const domain = source.path.split('/')[2] ?? '';
  const own = owners[domain] ?? [];
  const known = new Set(Object.values(owners).flat());
  return foundIn(source)
    .texts.flatMap(tablesOf)
    .filter(({ table }) => known.has(table) && !own.includes(table))
    .filter(({ table, writes }) => writes || !reviewed[source.path]?.[table])
    .map(({ table, writes }) => `${source.path} ${writes ? 'writes' : 'reads'} ${table}`);
}

const vault = sources(['electron/vault']).filter(({ path }) => !path.includes('/database/migrations/'));

test('every table of the schema has one owner', () => {
  const tables = snapshot.sql.map((sql) => /^CREATE TABLE (\w+)/.exec(sql)?.[1]).filter((name) => name !== undefined);
  expect(Object.values(owners).flat().sort()).toEqual(tables.sort());
});

test('a domain’s SQL names its own tables only, and reads others’ only where that was looked at', () => {
  expect(vault.flatMap(broken)).toEqual([]);
});

test('what was looked at is still there', () => {
  for (const [path, tables] of Object.entries(reviewed)) {
    const source = vault.find((one) => one.path === path);
    if (!source) throw new Error(`${path} is gone`);
    const named = new Set(
      foundIn(source)
        .texts.flatMap(tablesOf)
        .map(({ table }) => table),
    );
    expect([path, Object.keys(tables).filter((table) => !named.has(table))]).toEqual([path, []]);
  }
});

test('the whole of the SQL is seen: every owner is found at work on every table it has', () => {
  const seen = new Set(vault.flatMap((source) => foundIn(source).texts.flatMap(tablesOf)).map(({ table }) => table));
  expect(
    Object.values(owners)
      .flat()
      .filter((table) => !seen.has(table)),
  ).toEqual([]);
});

test.each([
  ['electron/vault/sites/x.ts', "db.prepare('SELECT * FROM clients WHERE id = ?')", 'reads clients'],
  ['electron/vault/sites/x.ts', 'db.exec(`DELETE FROM audit`)', 'writes audit'],
  ['electron/vault/staff/unlock.ts', "db.prepare('UPDATE audit SET at = ?')", 'writes audit'],
  ['electron/vault/consents/x.ts', 'db.prepare(`SELECT 1 FROM consents c LEFT\n JOIN facts f ON 1`)', 'reads facts'],
  ['electron/vault/clients/x.ts', "db.prepare('INSERT OR IGNORE INTO staff VALUES (1)')", 'writes staff'],
  ['electron/vault/router.ts', "db.prepare('SELECT 1 FROM settings')", 'reads settings'],
])('planted in %s: %s', (path, text, says) => {
  expect(broken({ path, text }).join()).toContain(says);
});
