// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AuditFilter, AuditLine, Slip } from '../../../../electron/contract/audit.ts';
import type { Input, Output } from '../../../../electron/contract/calls.ts';
import { setLanguage } from '../../../../src/i18n/i18n.ts';
import { type Answers, giveDesk, lockedDesk, renderApp, startListening, unlocked } from '../session/desk.tsx';

const rows: AuditLine[] = [
  { row: 9, at: '2026-11-24T18:00:00Z', by: 'M. O.', action: 'client.opened', subject: 'SH-0042' },
  { row: 8, at: '2026-11-24T17:00:00Z', by: '', action: 'desk.wrong-try', subject: 'passphrase 2026-11-24T16:59:00Z' },
  { row: 7, at: '2026-11-23T17:00:00Z', by: 'R. M.', action: 'from.elsewhere', subject: 'generation 4' },
];
const member = { ...unlocked.member, rights: ['privacy-officer' as const] };
const staffId = '01999999-0000-7000-8000-000000000011';

let slips: Slip[];
let compared: Output<'audit.compare'>;
let desk: ReturnType<typeof giveDesk>;

const works: Answers = {
  'session.state': () => lockedDesk,
  'session.unlock': () => ({ ...unlocked, member }),
  'backups.last': () => null as never,
  'clients.find': () => [],
  'audit.rows': ({ before }) => ({ rows: before ? rows.slice(2) : rows, more: before === null }),
  'audit.slips': () => slips,
  'audit.received': () => ({ known: true, rows: [] }),
  'audit.check': () => ({ rows: 9, head: 'a'.repeat(64), firstBadRow: null }),
  'audit.compare': () => compared,
  'audit.slip': () => ({ row: 9, words: 'a b c d e f g h'.split(' '), print: { purged: true, outcome: 'ended' } }),
  'packets.queues': () => [{ name: 'capture', isDefault: true }],
  'staff.list': () => [
    {
      id: staffId,
      displayName: 'Rosie Medina',
      signInName: 'r.medina',
      initials: 'R. M.',
      code: 'CHW-02',
      rights: ['worker'],
      state: 'removed',
      addedAt: '2026-01-01T00:00:00Z',
      removedAt: '2026-11-01T00:00:00Z',
    },
  ],
};

async function open(answers: Answers = works) {
  renderApp();
  await act(async () => {
    desk = giveDesk(answers);
  });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Your name'), 'm.ort');
  await user.type(screen.getByLabelText('Passphrase'), 'six quiet words here{Enter}');
  await screen.findByRole('navigation');
  return user;
}
async function openAudit(answers: Answers = works) {
  const user = await open(answers);
  await user.keyboard('{Alt>}7{/Alt}');
  await screen.findByRole('heading', { name: 'Audit trail' });
  return user;
}
const filters = () =>
  desk.asked.filter(({ method }) => method === 'audit.rows').map(({ input }) => (input as Input<'audit.rows'>).filter);
const none: AuditFilter = { staffId: null, fileNumber: null, kind: null, from: null, to: null };
/** The vault says by itself what it found. */
const notice = (rowsChecked: number, firstBadRow: number | null) =>
  act(async () => desk.tell({ notice: 'chain', rows: rowsChecked, firstBadRow }));

beforeAll(startListening);
afterEach(async () => {
  setLanguage('en');
  cleanup();
  await act(async () => desk.close());
});
slips = [];

describe('the audit trail', { timeout: 20_000 }, () => {
  it('says who, when, what and which in plain words, in both languages, and never a name', async () => {
    await openAudit();
    const [first, second, third] = (await screen.findAllByRole('row')).slice(1);
    expect(first?.textContent).toMatch(/Nov 24.*10:00 AM.*M\. O\..*Opened a file.*SH-0042.*9/);
    expect(second?.textContent).toMatch(/the desk.*A wrong passphrase or code was tried.*passphrase8/);
    expect(third?.textContent).toMatch(/Nov 23.*R\. M\..*from\.elsewhere.*backup 4/);
    await act(async () => setLanguage('es'));
    expect((await screen.findAllByRole('row'))[1]?.textContent).toContain('Abrió un expediente');
    expect(document.body.textContent).not.toMatch(/Rosie|Ortega/);
  });

  it('is no room for others', async () => {
    await open({ ...works, 'session.unlock': () => unlocked });
    expect(within(screen.getByRole('navigation')).queryByText('Audit trail')).toBeNull();
  });

  it('a file number leads to the rows of that file and to what of it left; Esc leads back', async () => {
    const user = await openAudit();
    await user.click(await screen.findByRole('button', { name: 'SH-0042' }));
    await screen.findByRole('heading', { name: 'Audit trail of SH-0042' });
    expect(await screen.findByText('Nothing of this file has left the desk.')).toBeTruthy();
    expect(filters().at(-1)).toEqual({ ...none, fileNumber: 'SH-0042' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(filters().at(-1)).toEqual(none));
  });

  it('asks for a file only when its number is typed whole, and helps with its form', async () => {
    const user = await openAudit();
    const before = filters().length;
    await user.type(screen.getByLabelText('File number'), '42');
    expect(filters().length).toBe(before);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(filters().at(-1)?.fileNumber).toBe('SH-0042'));
    await user.clear(screen.getByLabelText('File number'));
    await user.type(screen.getByLabelText('File number'), 'Rosie{Enter}');
    expect(await screen.findByText('Write it like SH-0042')).toBeTruthy();
    expect(JSON.stringify(desk.asked)).not.toContain('Rosie');
  });

  it('is filtered by keyboard: F leads there; who was removed can still be chosen', async () => {
    const user = await openAudit();
    await user.keyboard('f{Enter}');
    await user.click(await screen.findByRole('option', { name: /R\. M\. · CHW-02/ }));
    await waitFor(() => expect(filters().at(-1)?.staffId).toBe(staffId));
    await user.type(screen.getByLabelText('First day'), '2026-11-24');
    await user.type(screen.getByLabelText('Last day'), '2026-11-23');
    expect(await screen.findByText('The first day lies after the last')).toBeTruthy();
    expect(filters().every(({ from, to }) => from === null || to === null || from <= to)).toBe(true);
  });

  it('turns to older rows and back', async () => {
    const user = await openAudit();
    await screen.findByText('Rows 9 to 7');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await screen.findByText('Rows 7 to 7');
    expect(desk.asked.filter(({ method }) => method === 'audit.rows').at(-1)?.input).toMatchObject({ before: 7 });
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByText('Rows 9 to 7');
  });
});

describe('the chain', { timeout: 20_000 }, () => {
  it('is told when it is whole, and a break stands on the first page as a broken tail does', async () => {
    await open();
    expect(screen.getByText('Audit trail checked to row 7')).toBeTruthy();
    await notice(1204, null);
    expect(await screen.findByText('Audit trail checked to row 1204')).toBeTruthy();
    expect(screen.queryByText('The audit trail was changed')).toBeNull();
    await notice(16, 17);
    expect((await screen.findByRole('alert')).textContent).toMatch(/The audit trail was changed.*Row 17/);
  });

  it('is said on the page, with the paper that agreed', async () => {
    slips = [
      { row: 812, at: '2026-12-01T18:00:00Z', by: 'M. O.', compared: null },
      { row: 412, at: '2026-11-24T18:00:00Z', by: 'M. O.', compared: { at: '2026-12-01T19:00:00Z', agreed: true } },
    ];
    const user = await openAudit();
    // This window heard no notice, so the page asks by itself.
    expect(await screen.findByText('Chain checked to row 9')).toBeTruthy();
    await notice(11, null);
    expect(await screen.findByText('Chain checked to row 11')).toBeTruthy();
    await user.keyboard('w');
    expect(await screen.findByText('Chain checked to row 9')).toBeTruthy();
    expect(screen.getByText('Agrees with the slip of Nov 24, 2026 (row 412)')).toBeTruthy();
    await notice(3, 4);
    expect((await screen.findByRole('alert')).textContent).toContain('Row 4 was changed');
  });
});

describe('slips', { timeout: 20_000 }, () => {
  it('one is due on the first page when the last is older than a week, and not before', async () => {
    const days = (count: number) => new Date(Date.now() - count * 86_400_000).toISOString();
    slips = [{ row: 4, at: days(9), by: 'M. O.', compared: null }];
    await open();
    expect(await screen.findByRole('heading', { name: 'Slip of the week' })).toBeTruthy();
    expect(screen.getByText('9 days ago')).toBeTruthy();
    cleanup();
    await act(async () => desk.close());
    slips = [{ row: 4, at: days(7), by: 'M. O.', compared: null }];
    await open();
    await waitFor(() => expect(desk.asked.some(({ method }) => method === 'audit.slips')).toBe(true));
    expect(screen.queryByRole('heading', { name: 'Slip of the week' })).toBeNull();
  });

  it('is printed by keyboard, and its words are shown to be read against the paper', async () => {
    const user = await openAudit();
    await user.keyboard('s');
    await screen.findByRole('dialog');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /Print the slip/ }).textContent).not.toContain('No printer'),
    );
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['a', 'h']),
    );
    expect(desk.asked.find(({ method }) => method === 'audit.slip')?.input).toEqual({ queue: 'capture' });
  });

  it.each([
    ['agrees', /It agrees/],
    ['differs', /do not agree.*up to 412/],
    ['broken', /Row 3 was changed/],
    ['gone', /older than the slip.*ends at row 2/],
    ['misread', /Look at word 2 again/],
  ] as const)('compared: %s', async (verdict, says) => {
    compared = {
      verdict,
      firstBadRow: verdict === 'broken' ? 3 : null,
      rows: 2,
      misread: verdict === 'misread' ? [2] : [],
    };
    const user = await openAudit();
    await user.keyboard('c');
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Number on the slip'), '412');
    await user.type(within(dialog).getByLabelText('The eight words'), 'one two');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(dialog.textContent).toMatch(says));
    expect(desk.asked.at(-1)).toMatchObject({ method: 'audit.compare', input: { row: 412, words: 'one two' } });
  });
});
