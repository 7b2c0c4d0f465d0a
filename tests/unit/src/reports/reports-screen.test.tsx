// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Right } from '../../../../electron/contract/call.ts';
import type { ReportTable, ShownReport } from '../../../../electron/contract/reports.ts';
import { mapping } from '../../../../electron/vault/reports/mapping.ts';
import { lastQuarter, neighbour, periodWith, quartersAfter } from '../../../../src/reports/report-words.ts';
import { type Answers, giveDesk, lockedDesk, renderApp, startListening, unlocked } from '../session/desk.tsx';

const name = (words: string) => ({ en: words, es: words });
const table = (values: [string, number | null][], hidden = false): ReportTable => ({
  id: 'closed',
  name: name('Files closed'),
  columns: [{ id: 'people', name: name('People') }],
  rows: values.map(([line, value]) => ({ lines: [{ id: line, name: name(line) }], values: [value], least: false })),
  total: null,
  hidden,
});
const goals = {
  years: [{ from: '2025-10-01', to: '2026-09-30', goal: 50, reached: 12, least: false }],
  staff: { goal: 500, reached: 91, least: false },
  providers: { goal: 40, reached: 25, least: false },
};
const live: ShownReport = {
  from: '2026-07-01',
  to: '2026-09-30',
  over: true,
  final: null,
  quarters: [],
  stays: [
    table([
      ['Goals met', 2],
      ['Moved away', 7],
    ]),
  ],
  goals,
  running: [{ from: '2025-10-01', total: 12 }],
  missing: [{ what: 'age', count: 12 }],
  leaves: { tables: [table([], true)], goals: { ...goals, staff: { goal: 500, reached: 80, least: true } } },
};
let shown: ShownReport;
let asked: ReturnType<typeof giveDesk>;

async function open(rights: Right[] = ['supervisor']) {
  const answers: Answers = {
    'session.state': () => lockedDesk,
    'session.unlock': () => ({ ...unlocked, member: { ...unlocked.member, rights } }),
    'backups.last': () => null as never,
    'clients.find': () => [],
    'grant.get': () => mapping.grant,
    'reports.show': () => shown,
    'reports.finish': () => {
      shown = { ...shown, final: { at: '2026-10-02T17:00:00Z', by: 'M. O.', left: false, changedSince: false } };
      return { done: true };
    },
    'reports.unfinish': () => {
      shown = live;
      return { done: true };
    },
    'training.roles': () => [...mapping.roles],
    'training.list': () => ({ sessions: [], staff: goals.staff, providers: goals.providers }),
    'sites.list': () => [],
  };
  renderApp();
  await act(async () => {
    asked = giveDesk(answers);
  });
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Your name'), 'm.ort');
  await user.type(screen.getByLabelText('Passphrase'), 'six quiet words here{Enter}');
  await screen.findByRole('navigation');
  await user.keyboard('{Alt>}r{/Alt}');
  return user;
}

beforeAll(startListening);
afterEach(cleanup);

describe('the room', () => {
  it('shows true numbers that stay here; nothing leaves before the quarter is final; final is undone', async () => {
    shown = live;
    const user = await open();
    expect(await screen.findByText('True numbers: they stay on this screen')).toBeTruthy();
    expect(screen.getByText(/Of 12 people no date of birth was asked\./)).toBeTruthy();
    const closed = screen.getByRole('region', { name: 'Files closed' });
    expect(within(closed).getByText('2')).toBeTruthy();
    for (const button of ['Print', 'Export']) {
      expect(screen.getByRole('button', { name: new RegExp(`^${button}`) }).getAttribute('aria-disabled')).toBe('true');
    }
    await user.keyboard('{Control>}p{/Control}');
    expect(screen.queryByRole('dialog')).toBeNull();

    await user.keyboard('f');
    expect(await screen.findByText(/^Final since Oct 2, 2026, by M\. O\./)).toBeTruthy();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('True numbers: they stay on this screen')).toBeTruthy();
    const methods = asked.asked.map(({ method }) => method);
    expect(methods.filter((method) => /finish/.test(method))).toEqual(['reports.finish', 'reports.unfinish']);
  });

  it('shows what leaves, and of the goals only what leaves', async () => {
    shown = live;
    const user = await open();
    await user.click(await screen.findByLabelText('What leaves'));
    expect(screen.getByText('This is what would leave')).toBeTruthy();
    expect(screen.getByText('Hidden: fewer than five people, or another number would give them away.')).toBeTruthy();
    expect(screen.queryByText('Moved away')).toBeNull();
    expect(within(screen.getByRole('region', { name: 'Staff trained' })).getByText('80 or more')).toBeTruthy();
  });

  it('a worker finds training there and no report', async () => {
    await open(['worker']);
    expect(await screen.findByText('No training yet')).toBeTruthy();
    expect(screen.queryByText('Report')).toBeNull();
    expect(asked.asked.some(({ method }) => method.startsWith('reports.'))).toBe(false);
  });
});

describe('periods', () => {
  const grant = { ...mapping.grant, awardStart: '2025-10-01' };
  it('of each kind hold the day they are made from', () => {
    expect(periodWith('quarter', '2026-05-09', grant).from).toBe('2026-04-01');
    expect(periodWith('half-year', '2026-05-09', grant).from).toBe('2026-01-01');
    expect(periodWith('half-year', '2026-12-31', grant).from).toBe('2026-07-01');
    expect(periodWith('grant-year', '2026-09-30', grant).from).toBe('2025-10-01');
    expect(periodWith('grant-year', '2026-10-01', grant).from).toBe('2026-10-01');
    expect(periodWith('award', '2026-10-01', grant).from).toBe('2025-10-01');
  });
  it('end at the beginning of the award and at today', () => {
    expect(neighbour({ kind: 'quarter', from: '2025-10-01' }, grant, -1)).toBeNull();
    expect(neighbour({ kind: 'half-year', from: '2026-01-01' }, grant, -1)?.from).toBe('2025-07-01');
    expect(neighbour({ kind: 'quarter', from: quartersAfter(lastQuarter(), 1) }, grant, 1)).toBeNull();
    expect(neighbour({ kind: 'award', from: '2025-10-01' }, grant, 1)).toBeNull();
  });
});
