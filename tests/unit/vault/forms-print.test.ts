import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { calls, type Input } from '../../../electron/contract/calls.ts';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Consent } from '../../../electron/contract/consents.ts';
import type { ReleaseDraft } from '../../../electron/contract/forms.ts';
import type { PrintResult } from '../../../electron/contract/packets.ts';
import type { ShellRequests } from '../../../electron/contract/shell.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { Router } from '../../../electron/vault/router.ts';
import { listSites } from '../../../electron/vault/sites/sites.ts';
import { Vault } from '../../../electron/vault/vault.ts';
import { consentTerms, noFile } from '../../fixtures/invented-file.ts';
import { type BareDesk, bareDesk } from './bare-desk.ts';

/* From the desk's tables to paper, through the door: what is on it, who may ask for it, and what the audit tells. */

let desk: BareDesk;
let vault: Vault;
let router: Router;
let papers: ShellRequests['render']['ask'][] = [];
let prints = 0;
let became: PrintResult[] = [];
let changes = 0;
let file: ClientFile;
const today = dayOf(new Date());
const site = () => {
  const found = listSites(desk.db).find(({ services }) => services.includes('substance-use'));
  if (!found) throw new Error('no site');
  return found;
};

beforeAll(async () => {
  desk = bareDesk();
  const shell = {
    ask: async (what: string, ask: never) => {
      if (what === 'render') {
        papers.push(ask);
        return { pdf: new Uint8Array([37]) };
      }
      prints += 1;
      return became.shift() ?? { purged: true, outcome: 'ended' };
    },
  };
  vault = new Vault({ path: desk.path, version: '0', testRuntime: null }, shell as never);
  vault.session = desk.session;
  router = new Router(vault, (fault) => {
    throw fault;
  });
  const named = (item: 'name-to-use' | 'medicines' | 'hiv-as-told', text: string) =>
    ({ item, state: 'given', value: { kind: 'text', text } }) as const;
  file = (await ask('clients.create', {
    ...noFile,
    facts: [named('name-to-use', 'Rosa M.'), named('medicines', 'CANARY-medicine'), named('hiv-as-told', 'CANARY-hiv')],
  })) as ClientFile;
});
afterAll(() => desk.remove());
beforeEach(() => {
  papers = [];
  prints = 0;
  became = [];
});

async function ask<M extends keyof typeof calls>(method: M, input: Input<M>): Promise<unknown> {
  changes += 1;
  const answer = await router.answer({ id: 1, method, input, change: `change-${String(changes).padStart(12, '0')}` });
  if (!answer.ok) throw new Error(answer.error.code);
  return calls[method].output.parse(answer.value);
}
const lastRow = () => desk.db.prepare('SELECT action, subject FROM audit ORDER BY row DESC LIMIT 1').get();
const printing = { language: 'en' as const, queue: 'capture', copies: 1 };
const stays = { takesIt: false, safeToTake: null };
const draft = (change: Partial<ReleaseDraft> = {}): ReleaseDraft => ({
  kind: 'release',
  clientId: file.id,
  siteId: site().id,
  service: 'substance-use',
  items: ['name-to-use', 'medicines', 'help-wanted', 'hiv-as-told', 'way-back'],
  purposes: ['treatment'],
  ways: ['print'],
  wayBack: ['substance-use'],
  endsOn: daysAfter(today, 30),
  signers: 'herself',
  interpreter: true,
  spoken: 'Spanish',
  ...change,
});
const release = (about: ReleaseDraft) => ask('forms.print', { ...printing, form: 'release', about, ...stays });

test('blank ones hold nobody’s data, as many as were asked for, and are a row', async () => {
  for (const form of ['release', 'acknowledgement', 'revocation', 'compelled-notice', 'copy-receipt'] as const) {
    await ask('forms.printBlank', { ...printing, form, language: 'es', copies: 3 });
    expect(lastRow()).toEqual({ action: 'form.blank', subject: form });
  }
  expect([papers.length, prints]).toEqual([5, 15]);
  for (const { html, title } of papers) {
    expect(html).not.toMatch(/Rosa|CANARY|SH-\d|undefined|\[object|class="box on"/);
    expect(html).toContain('PRÁCTICA');
    expect(title).toBe('Formulario');
  }
});

test('a drafted release names what is ticked, each sealed class by itself, and nothing that is written in the file', async () => {
  await release(draft());
  const html = papers[0]?.html ?? '';
  expect(html).toContain('Rosa M.');
  expect(html).toContain(site().name);
  expect(html).not.toMatch(/CANARY/);
  const box = (sealed: string) => html.split(`data-class="${sealed}"`)[1]?.split('</div>')[0] ?? '';
  expect(box('sealed-SUD')).toContain('Substance use care: Help wanted, in own words');
  expect(box('sealed-HIV')).toContain('HIV, hepatitis, STI, as told');
  expect(html.match(/data-class=/g)?.length).toBe(2);
  // The way back is a tick of its own and no item of the list.
  expect(html).not.toContain('The clinic may tell whether the person came');
  expect(html).toContain('They may tell us if you came');
  expect(html).toContain('Spanish');
  expect(lastRow()).toEqual({ action: 'form.printed', subject: file.fileNumber });
});

test('a release too long, in the past, without the service of its wish, or about another thing is refused', async () => {
  await expect(release(draft({ endsOn: daysAfter(today, 400) }))).rejects.toThrow('consent-too-long');
  await expect(release(draft({ endsOn: daysAfter(today, -1) }))).rejects.toThrow('bad-input');
  await expect(release(draft({ service: null }))).rejects.toThrow('bad-input');
  await expect(release(draft({ purposes: ['curiosity'] }))).rejects.toThrow('bad-input');
  await expect(release(draft({ items: ['own-abc234'] }))).rejects.toThrow('bad-input');
  const mixed = { ...printing, form: 'revocation' as const, about: draft(), ...stays };
  await expect(ask('forms.print', mixed)).rejects.toThrow('bad-input');
  expect(papers.length).toBe(0);
});

test('revocation, receipt, first meeting and notice say what they are about', async () => {
  const terms = consentTerms(file.id, site().id, today, daysAfter(today, 10));
  const consent = (await ask('consents.record', terms)) as Consent;
  const about = { kind: 'consent' as const, clientId: file.id, consentId: consent.id };
  for (const form of ['revocation', 'copy-receipt'] as const) {
    await ask('forms.print', { ...printing, form, about, ...stays });
    expect(papers.at(-1)?.html).toContain(consent.code);
  }
  await ask('forms.print', {
    ...printing,
    form: 'acknowledgement',
    about: { kind: 'person', clientId: file.id },
    ...stays,
  });
  expect(papers.at(-1)?.html).toContain('Rosa M.');
  const compelled = { kind: 'compelled' as const, clientId: file.id, on: today, recipient: 'Superior Court' };
  const notice = { ...printing, form: 'compelled-notice' as const, takesIt: true, safeToTake: 'yes' as const };
  await ask('forms.print', { ...notice, about: { ...compelled, what: ['medicines'], why: 'court-order' } });
  expect(papers.at(-1)?.html).toContain('A judge signed an order.');
  expect(papers.at(-1)?.html).toContain('Medicines');
  expect(papers.at(-1)?.html).not.toContain('CANARY');
  expect(lastRow()).toEqual({ action: 'form.taken', subject: file.fileNumber });
  const other = { ...about, consentId: file.id };
  await expect(ask('forms.print', { ...printing, form: 'revocation', about: other, ...stays })).rejects.toThrow(
    'not-found',
  );
});

const card = (change: object = {}) =>
  ask('forms.takeHome', {
    ...printing,
    clientId: file.id,
    safeToTake: 'yes',
    day: '2026-12-01',
    time: '14:30',
    door: '401 Channel Street, side door',
    askFor: 'Ana',
    ...change,
  } as Input<'forms.takeHome'>);

test('nothing is taken along that was not said to be safe: not even rendered', async () => {
  for (const safeToTake of ['no', 'unsure'] as const) {
    await expect(card({ safeToTake })).rejects.toThrow('not-safe-to-take');
  }
  await expect(card({ safeToTake: undefined })).rejects.toThrow('bad-input');
  const person = { kind: 'person' as const, clientId: file.id };
  for (const safeToTake of ['no', 'unsure', null] as const) {
    const taken = { ...printing, form: 'acknowledgement' as const, about: person, takesIt: true, safeToTake };
    await expect(ask('forms.print', taken)).rejects.toThrow('not-safe-to-take');
  }
  expect([papers.length, prints]).toEqual([0, 0]);
});

test('the card holds a day, a time, a door and a first name, and refuses what tells more', async () => {
  await card();
  const text = (papers[0]?.html ?? '').replace(/^[\s\S]*<body>/, '').replace(/<[^>]+>/g, ' ');
  const once = 'PRACTICE Tuesday, December 1, 2026 2:30 PM Door 401 Channel Street, side door Ask for Ana';
  expect(text.replace(/\s+/g, ' ').trim()).toBe(`${once} ${once}`);
  expect(papers[0]?.footerTemplate).toBe('<span></span>');
  expect(lastRow()).toEqual({ action: 'card.taken', subject: file.fileNumber });
  for (const wrong of [
    { door: 'Family Justice Center, door 3' },
    { door: 'Mental health, second floor' },
    { door: 'Refugio' },
    { askFor: 'Ana Ruiz, RN' },
    { askFor: 'Dr. Lee' },
    { askFor: '209 555' },
    { time: '25:00' },
  ]) {
    await expect(card(wrong)).rejects.toThrow('bad-input');
  }
});

test('a printer that stops gets no more copies, and what may have come out is a row', async () => {
  became = [{ purged: false, outcome: 'broken-off' }];
  expect(await card({ copies: 4 })).toEqual({ purged: false, outcome: 'broken-off' });
  expect(prints).toBe(1);
  expect(lastRow()).toMatchObject({ action: 'card.taken' });
});

test('a colleague’s file prints nothing for whoever does not reach it', async () => {
  const stranger = { ...desk.session.member, id: '01999999-0000-7000-8000-000000000042', rights: ['worker'] as const };
  const { session } = vault;
  vault.session = { ...desk.session, member: stranger as never };
  try {
    await expect(card()).rejects.toThrow('file-elsewhere');
    await expect(release(draft())).rejects.toThrow('file-elsewhere');
    vault.session = { ...desk.session, member: { ...stranger, rights: ['administrator'] } as never };
    await expect(card()).rejects.toThrow('no-right');
    await ask('forms.list', {});
  } finally {
    vault.session = session;
  }
  expect(papers.length).toBe(0);
});
