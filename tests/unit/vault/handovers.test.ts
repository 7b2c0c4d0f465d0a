import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientFile } from '../../../electron/contract/clients.ts';
import type { Handover, HandoverLine } from '../../../electron/contract/handovers.ts';
import type { Partner, Site } from '../../../electron/contract/sites.ts';
import { dayOf, daysAfter } from '../../../electron/vault/disclosures/days.ts';
import { handedOver } from '../../fixtures/invented-days.ts';
import { consentTerms } from '../../fixtures/invented-file.ts';
import { sharedDesk } from './shared-desk.ts';

// Somebody is handed over to the desk: 48 hours, a file, and a reply only with her consent.

const today = dayOf(new Date());
const { desk, as, file } = sharedDesk();
afterAll(() => desk.remove());
let site: Site;
let partner: Partner;
beforeAll(async () => {
  site = ((await as('owner', 'sites.list', {})) as Site[]).find(({ services }) =>
    services.includes('dentistry'),
  ) as Site;
  partner = ((await as('owner', 'sites.partners', {})) as Partner[])[0] as Partner;
});

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const receive = (patch = {}) =>
  as('owner', 'handovers.receive', { ...handedOver(site.id), receivedAt: ago(1), ...patch }) as Promise<Handover>;
const waiting = async (who: string) => (await as(who, 'handovers.waiting', {})) as HandoverLine[];
const waits = async (who: string, id: string) => (await waiting(who)).some((one) => one.id === id);
const contact = (one: Handover, at: string | null = new Date().toISOString()) =>
  as('owner', 'handovers.contacted', { id: one.id, version: one.version, at }) as Promise<Handover>;

test('without her yes nothing is taken down; with it everybody who works with files sees who waits', async () => {
  expect(await receive({ herYes: false })).toBe('bad-input');
  expect(await receive({ receivedAt: new Date(Date.now() + 3_600_000).toISOString() })).toBe('bad-input');
  const receivedAt = ago(30);
  const one = await receive({ receivedAt });
  expect(one).toMatchObject({ fromPlace: site.name, fromName: 'Ana', called: 'Estrella Marsh', clientId: null });
  expect(Date.parse(one.contactBy) - Date.parse(receivedAt)).toBe(48 * 3_600_000);
  const later = await receive();
  for (const who of ['owner', 'colleague', 'supervisor']) {
    const ids = (await waiting(who)).map(({ id }) => id);
    expect(ids.indexOf(one.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(one.id)).toBeLessThan(ids.indexOf(later.id));
  }
  expect(await waiting('officer')).toBe('no-right');
});

test('a file is made from it once, with what was told; the words then stand in the file alone', async () => {
  const one = await receive();
  const made = (await as('owner', 'handovers.makeFile', { id: one.id, version: 1 })) as Handover;
  const client = (await as('owner', 'clients.get', { id: made.clientId ?? '' })) as ClientFile;
  expect(client.facts).toMatchObject([
    { item: 'name-to-use', value: { text: 'Estrella Marsh' } },
    { item: 'safe-contact', value: { how: 'Text only', number: '(209) 555-0177', never: 'No voicemail' } },
  ]);
  expect(made).toMatchObject({ called: '', reach: '', number: '', never: '' });
  expect(await as('owner', 'handovers.makeFile', { id: one.id, version: 2 })).toBe('changed-meanwhile');
  // It is her own file now: a colleague does not see it wait any more, and cannot go on with it.
  expect(await waits('owner', one.id)).toBe(true);
  expect(await waits('colleague', one.id)).toBe(false);
  expect(await as('colleague', 'handovers.contacted', { id: one.id, version: 2, at: null })).toBe('file-elsewhere');
  const reached = await contact(made);
  expect(reached.contactedAt).not.toBeNull();
  expect(await waits('owner', one.id)).toBe(false);
  await contact(reached, null);
  expect(await waits('owner', one.id)).toBe(true);
  expect(await contact(made)).toBe('changed-meanwhile');
  expect(await as('owner', 'handovers.ofFile', { clientId: client.id })).toMatchObject([{ id: one.id }]);
});

test('it joins a file that is there and changes nothing in it; a contact lies neither before nor ahead', async () => {
  const there = await file('own');
  const one = await receive();
  expect(await contact(one, ago(2))).toBe('bad-input');
  expect(await contact(one, new Date(Date.now() + 3_600_000).toISOString())).toBe('bad-input');
  const joins = { id: one.id, version: 1, clientId: there.id };
  expect(await as('colleague', 'handovers.join', joins)).toBe('file-elsewhere');
  expect(await as('owner', 'handovers.join', joins)).toMatchObject({ clientId: there.id, reach: 'Text only' });
  expect(await as('owner', 'clients.get', { id: there.id })).toEqual(there);
  expect(await as('owner', 'handovers.end', { id: one.id, version: 2, for: 'her-wish' })).toBe('changed-meanwhile');
});

test('it ends without a file: what was told of her is nowhere any more', async () => {
  const one = await receive({ called: 'Zanahoria Quetzalli', reach: 'Zanahoria reach', never: 'Zanahoria never' });
  expect(JSON.stringify(desk.db.prepare('SELECT * FROM handovers').all())).toContain('Zanahoria');
  await as('colleague', 'handovers.end', { id: one.id, version: 1, for: 'not-reached' });
  expect(JSON.stringify(desk.db.prepare('SELECT * FROM handovers').all())).not.toContain('Zanahoria');
  expect(await waits('owner', one.id)).toBe(false);
  expect(await contact(one)).toBe('not-found');
});

test.each(['site', 'partner'] as const)(
  'a %s hears that she was met only under her consent, and that is one row of the accounting',
  async (kind) => {
    const from = kind === 'site' ? { kind, id: site.id } : { kind, id: partner.id };
    const one = await receive({ from });
    const weigh = (id: string) => as('owner', 'handovers.weighReply', { id });
    const reply = (version: number) => as('owner', 'handovers.reply', { id: one.id, version });
    expect(await reply(1)).toBe('changed-meanwhile');
    const joined = (await as('owner', 'handovers.makeFile', { id: one.id, version: 1 })) as Handover;
    const clientId = joined.clientId ?? '';
    // No date of birth: she says that she is of age.
    await as('owner', 'clients.setSigning', { clientId, facts: { says: 'adult' } });
    const { version } = await contact(joined);
    expect(await weigh(one.id)).toMatchObject({ reason: 'no-consent', repliedAt: null });
    expect(await reply(version)).toBe('reply-not-allowed');
    const terms = { ...consentTerms(clientId, site.id, today, daysAfter(today, 30)), recipient: from };
    const spoken = {
      ...terms,
      items: ['name-to-use' as const],
      purposes: ['care-coordination'],
      ways: ['spoken' as const],
    };
    // Each of these lacks one thing that she did not agree to.
    for (const lacks of [{ ways: ['print' as const] }, { purposes: ['treatment'] }, { items: ['pronouns' as const] }]) {
      await as('owner', 'consents.record', { ...spoken, ...lacks });
      expect(await reply(version)).toBe('reply-not-allowed');
    }
    const consent = (await as('owner', 'consents.record', spoken)) as { code: string };
    expect(await weigh(one.id)).toMatchObject({ reason: null, repliedAt: null });
    expect(await as('owner', 'disclosures.accounting', { clientId })).toEqual([]);
    expect(await reply(version)).toEqual({ done: true });
    expect(await as('owner', 'disclosures.accounting', { clientId })).toMatchObject([
      {
        recipient: joined.fromPlace,
        recipientKind: kind,
        items: ['name-to-use'],
        purposes: ['care-coordination'],
        basis: 'consent',
        consentCode: consent.code,
        method: 'telephone',
        outcome: 'left',
      },
    ]);
    expect(await weigh(one.id)).toMatchObject({ repliedAt: expect.any(String) });
  },
);

test('before she was reached there is nothing to tell, consent or not', async () => {
  const one = await receive();
  const joined = (await as('owner', 'handovers.makeFile', { id: one.id, version: 1 })) as Handover;
  const clientId = joined.clientId ?? '';
  await as('owner', 'clients.setSigning', { clientId, facts: { says: 'adult' } });
  const terms = consentTerms(clientId, site.id, today, daysAfter(today, 30));
  await as('owner', 'consents.record', { ...terms, purposes: ['care-coordination'], ways: ['spoken'] });
  expect(await as('owner', 'handovers.reply', { id: one.id, version: joined.version })).toBe('reply-not-allowed');
  const { version } = await contact(joined);
  expect(await as('owner', 'handovers.reply', { id: one.id, version })).toEqual({ done: true });
});
