import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditFilter } from '../../../electron/contract/audit.ts';
import {
  type AuditAction,
  actionsOf,
  auditActions,
  auditKinds,
  sayAction,
} from '../../../electron/contract/audit-actions.ts';
import { calls, type Notice } from '../../../electron/contract/calls.ts';
import type { PrintResult } from '../../../electron/contract/packets.ts';
import type { ShellRequests } from '../../../electron/contract/shell.ts';
import { appendAudit, auditHead, hashAt } from '../../../electron/vault/audit/audit.ts';
import { MOST_ON_PAPER } from '../../../electron/vault/audit/print.ts';
import { slipWords } from '../../../electron/vault/audit/slip-words.ts';
import { checkWhole, walkChain } from '../../../electron/vault/audit/walk.ts';
import { watchChain } from '../../../electron/vault/audit/watch.ts';
import { Gate } from '../../../electron/vault/gate.ts';
import { Router } from '../../../electron/vault/router.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { forgeIn } from '../../fixtures/audited-desk.ts';
import { noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

let desk: BareDesk;
let vault: Vault;
let router: Router;
let paper: ShellRequests['render']['ask'][] = [];
let became: PrintResult = { purged: true, outcome: 'ended' };
let changes = 0;

beforeAll(() => {
  desk = bareDesk();
  const shell = {
    ask: async (what: string, ask: never) => {
      if (what === 'render') paper.push(ask);
      return what === 'render' ? { pdf: new Uint8Array([37]) } : became;
    },
  };
  vault = new Vault({ path: desk.path, version: '0', testRuntime: null }, shell as never);
  vault.session = desk.session;
  router = new Router(vault, (fault) => {
    throw fault;
  });
});
afterAll(() => desk.remove());
beforeEach(() => {
  paper = [];
  became = { purged: true, outcome: 'ended' };
});

/** Through the door, as the window asks; the answer is held against the contract. */
async function ask<M extends keyof typeof calls>(method: M, input: unknown) {
  changes += 1;
  const answer = await router.answer({ id: 1, method, input, change: `change-${String(changes).padStart(12, '0')}` });
  if (!answer.ok) throw new Error(answer.error.code);
  return calls[method].output.parse(answer.value) as never;
}
const all: AuditFilter = { staffId: null, fileNumber: null, kind: null, from: null, to: null };
interface Line {
  row: number;
  at: string;
  by: string;
  action: string;
  subject: string;
}
const rows = async (filter: Partial<AuditFilter>, before: number | null = null) =>
  (await ask('audit.rows', { before, filter: { ...all, ...filter } })) as { rows: Line[]; more: boolean };
const append = (action: AuditAction, subject = '', at?: string, staffId: string | null = desk.session.member.id) =>
  desk.db.transaction(() => appendAudit(desk.db, staffId, action, subject, at ? new Date(at) : new Date()))();
const count = (action: AuditAction) =>
  Number(desk.db.prepare('SELECT count(*) FROM audit WHERE action = ?').pluck().get(action));

test('every action has one sentence and stands in one kind, and every kind has actions', () => {
  const actions = Object.keys(auditActions) as AuditAction[];
  expect(new Set(actions.map(sayAction)).size).toBe(actions.length);
  expect(auditKinds.flatMap(actionsOf).sort()).toEqual([...actions].sort());
  for (const action of actions) expect(sayAction(action)).toMatch(/^[A-Z][^.]+[^.\s]$/);
  expect(sayAction('toString')).toBe('toString');
});

test('the newest come first, who as initials, and looking is a row once in five minutes', async () => {
  const before = count('audit.read');
  append('site.changed', 'no such site');
  const first = await rows({});
  expect(first.rows[0]).toMatchObject({ action: 'audit.read', by: 'M. O.', subject: '' });
  expect(first.rows.map(({ row }) => row)).toEqual(first.rows.map(({ row }) => row).sort((a, b) => b - a));
  await rows({});
  await rows({ kind: 'desk' });
  expect(count('audit.read')).toBe(before + 1);
  // Looking at one survivor's rows is another look, and stands among hers.
  const hers = await rows({ fileNumber: ' sh-0001 ' });
  await rows({ fileNumber: 'SH-0001' });
  expect(hers.rows[0]).toMatchObject({ action: 'audit.read', subject: 'SH-0001' });
  expect(count('audit.read')).toBe(before + 2);
});

test('filters: who, which file, what kind, which days at the desk', async () => {
  const other = '01999999-0000-7000-8000-000000000042';
  append('client.opened', 'SH-0777', '2026-11-24T07:59:00Z', other); // still the 23rd in Stockton
  append('client.changed', 'SH-0777', '2026-11-24T08:00:00Z');
  append('consent.recorded', 'SH-0777', '2026-11-25T07:59:59.900Z', other);
  append('packet.left', 'SH-0777', '2026-11-25T08:00:00Z', null);
  const of = async (filter: Partial<AuditFilter>) =>
    (await rows({ fileNumber: 'SH-0777', ...filter })).rows
      .map(({ action }) => action)
      .filter((one) => one !== 'audit.read');
  expect(await of({})).toEqual(['packet.left', 'consent.recorded', 'client.changed', 'client.opened']);
  expect(await of({ staffId: other })).toEqual(['consent.recorded', 'client.opened']);
  expect(await of({ kind: 'release' })).toEqual(['packet.left', 'consent.recorded']);
  expect(await of({ from: '2026-11-24', to: '2026-11-24' })).toEqual(['consent.recorded', 'client.changed']);
  expect(await of({ from: '2026-11-25' })).toEqual(['packet.left']);
  expect(await of({ to: '2026-11-23' })).toEqual(['client.opened']);
  expect((await rows({ staffId: other })).rows.map(({ subject }) => subject)).toEqual(['SH-0777', 'SH-0777']);
});

test('200 a page, page after page, none twice and none left out, across what a filter passes over', async () => {
  desk.db.transaction(() => {
    for (let one = 0; one < 9000; one++)
      appendAudit(desk.db, null, one % 20 === 0 ? 'site.changed' : 'client.searched', '');
  })();
  const wanted = desk.db
    .prepare("SELECT row FROM audit WHERE action = 'site.changed' ORDER BY row DESC")
    .pluck()
    .all() as number[];
  const seen: number[] = [];
  let page = await rows({ kind: 'site' });
  for (;;) {
    seen.push(...page.rows.map(({ row }) => row));
    if (!page.more) break;
    expect(page.rows.length).toBe(200);
    page = await rows({ kind: 'site' }, seen.at(-1) ?? null);
  }
  expect(seen).toEqual(wanted);
});

test('what left of one survivor’s, by her file number; asking is a row on her file', async () => {
  expect(await ask('audit.received', { fileNumber: 'SH-4242' })).toEqual({ known: false, rows: [] });
  const file = (await ask('clients.create', noFile)) as { fileNumber: string };
  expect(await ask('audit.received', { fileNumber: file.fileNumber.toLowerCase() })).toEqual({ known: true, rows: [] });
  expect((await rows({ fileNumber: file.fileNumber })).rows.map(({ action }) => action)).toContain('accounting.read');
});

test('on paper: a neutral title, pages counted, sentences, initials, the choice, and no more than it can hold', async () => {
  await ask('audit.print', { queue: 'capture', filter: { ...all, fileNumber: 'SH-0777', kind: 'release' } });
  const [page] = paper;
  expect(page?.title).toBe('Document');
  expect(page?.footerTemplate).toMatch(/Page <span class="pageNumber"><\/span> of <span class="totalPages">/);
  for (const words of [
    'SH-0777',
    'A packet left the desk',
    'Nothing of this file has left',
    'M. O.',
    'about consents',
  ]) {
    expect(page?.html).toContain(words);
  }
  expect(page?.html).not.toMatch(/Marisol|Ortega|Safe Haven|Family Justice|undefined|\[object/);
  expect((await rows({ fileNumber: 'SH-0777' })).rows[0]).toMatchObject({
    action: 'audit.printed',
    subject: 'SH-0777',
  });
  await ask('audit.print', { queue: 'capture', filter: all });
  expect(paper[1]?.html).toContain(`The newest ${MOST_ON_PAPER} rows only`);
  expect(paper[1]?.html.match(/<tr>/g)?.length).toBe(MOST_ON_PAPER + 1);
});

test('a slip speaks of a row that can be found again; only one that came out is on the list', async () => {
  const head = auditHead(desk.db);
  const made = (await ask('audit.slip', { queue: 'capture' })) as { row: number; words: string[] };
  expect(made).toMatchObject({ row: head.row, words: slipWords(head), print: became });
  expect(hashAt(desk.db, made.row)).toBe(head.hash);
  for (const word of [String(made.row), ...made.words]) expect(paper[0]?.html).toContain(word);
  expect(paper[0]?.html).not.toMatch(/Marisol|Safe Haven|undefined/);
  expect(await ask('audit.slips', {})).toMatchObject([{ row: made.row, by: 'M. O.', compared: null }]);
  became = { purged: true, outcome: 'broken-off' };
  await ask('audit.slip', { queue: 'capture' });
  expect(((await ask('audit.slips', {})) as unknown[]).length).toBe(1);
  expect(count('slip.printed')).toBe(2);
  expect(await ask('audit.slip', { queue: null })).toMatchObject({ print: null });
  expect(((await ask('audit.slips', {})) as unknown[]).length).toBe(2);
});

test('a slip compared: agrees, differs, gone, misread', async () => {
  const [, first] = (await ask('audit.slips', {})) as { row: number }[];
  const row = first?.row ?? 0;
  const words = slipWords({ row, hash: hashAt(desk.db, row) ?? '' });
  const typed = words.join(', ').toUpperCase();
  expect(await ask('audit.compare', { row, words: typed })).toMatchObject({ verdict: 'agrees', rows: row });
  expect(((await ask('audit.slips', {})) as object[])[1]).toMatchObject({ compared: { agreed: true } });
  const others = slipWords({ row, hash: '0'.repeat(64) }).join(' ');
  expect(await ask('audit.compare', { row, words: others })).toMatchObject({ verdict: 'differs', firstBadRow: null });
  expect(((await ask('audit.slips', {})) as object[])[1]).toMatchObject({ compared: { agreed: false } });
  expect(await ask('audit.compare', { row: 999_999, words: others })).toMatchObject({ verdict: 'gone' });
  const before = count('audit.compared');
  const misread = [...words.slice(0, 3), 'xxxx', ...words.slice(4)].join(' ');
  expect(await ask('audit.compare', { row, words: misread })).toMatchObject({ verdict: 'misread', misread: [4] });
  expect(count('audit.compared')).toBe(before);
});

test('the whole chain is walked in slices: others get their turn, and rows written meanwhile are walked too', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
    if (turns === 1) append('client.searched');
  }, 0);
  const walk = await walkChain(desk.db, { pace: 'background' });
  clearInterval(timer);
  expect(walk).toMatchObject({ rows: auditHead(desk.db).row, firstBadRow: null, fault: null });
  expect(turns).toBeGreaterThan(3);
  expect(await ask('audit.check', {})).toEqual(await checkWhole(desk.db));
  const closed = { open: false } as never;
  expect(await walkChain(closed)).toBeNull();
});

test('after the unlock: whole is told, a broken chain is told and put down once', async () => {
  const told: Notice[] = [];
  const watch = (known: number | null) => watchChain(new Gate(), desk.session, known, (notice) => told.push(notice));
  await watch(null);
  expect(told).toEqual([{ notice: 'chain', rows: auditHead(desk.db).row, firstBadRow: null }]);
  forgeIn(desk.db, (db) => db.exec("UPDATE audit SET subject = 'SH-9999' WHERE row = 3"));
  const before = count('desk.rows-lost');
  await watch(null);
  await watch(3); // the unlock itself had found it
  expect(told.slice(1)).toEqual(Array.from({ length: 2 }, () => ({ notice: 'chain', rows: 2, firstBadRow: 3 })));
  expect(count('desk.rows-lost')).toBe(before + 1);
  // Looking may have put down a row of its own.
  const found = (await rows({ kind: 'audit' })).rows.find(({ action }) => action === 'desk.rows-lost');
  expect(found).toMatchObject({ subject: 'chain broken at 3' });
  const [slip] = (await ask('audit.slips', {})) as { row: number }[];
  const row = slip?.row ?? 0;
  const words = slipWords({ row, hash: hashAt(desk.db, row) ?? '' }).join(' ');
  expect(await ask('audit.compare', { row, words })).toMatchObject({ verdict: 'broken', firstBadRow: 3, rows: 2 });
});
