// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientFile } from '../../../../electron/contract/clients.ts';
import { type Answers, type giveDesk, startListening, unlocked } from '../session/desk.tsx';
import { openAs, write } from '../staff/staff-desk.tsx';

const line = {
  id: '01999999-0000-7000-8000-000000000001',
  fileNumber: 'SH-0004',
  nameToUse: 'Rosie Medina',
  initials: 'R. M.',
  matched: 'recent' as const,
  updatedAt: '2026-11-24T17:00:00Z',
};
const file: ClientFile = {
  id: line.id,
  fileNumber: 'SH-0004',
  version: 3,
  createdAt: '2026-11-01T17:00:00Z',
  updatedAt: '2026-11-24T17:00:00Z',
  owner: { id: unlocked.member.id, initials: 'M. O.' },
  access: 'own',
  mine: true,
  safeAtHome: false,
  aliases: [],
  facts: [],
  avoidedSites: [],
  avoidedPeople: '',
  limitsExplainedOn: null,
};
const joan = { id: '01999999-0000-7000-8000-000000000005', displayName: 'Joan Kim', initials: 'J. K.' };
const around: Answers = {
  'clients.find': () => [line],
  'sites.catalogue': () => ({ services: [], items: [], purposes: [] }) as never,
  'sites.list': () => [],
  'referrals.list': () => [],
  'consents.list': () => [],
  'staff.colleagues': () => [{ id: unlocked.member.id, displayName: 'Marisol Ortega', initials: 'M. O.' }, joan],
};
let desk: ReturnType<typeof giveDesk>;

async function openDesk(answers: Answers) {
  const opened = await openAs(['worker'], { ...around, ...answers });
  desk = opened.desk;
  return opened.user;
}
const inputOf = (method: string) => desk.asked.filter((question) => question.method === method).at(-1)?.input;

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

describe('a file of hers', () => {
  it('is shared, and the sharing is taken back with Ctrl Z', async () => {
    let now = file;
    const user = await openDesk({
      'clients.get': () => now,
      'clients.setAccess': ({ access, version }) => {
        now = { ...now, access, version: version + 1 };
        return now;
      },
    });
    await user.click(await screen.findByRole('button', { name: /SH-0004/ }));
    await screen.findByRole('button', { name: 'Yours · only you and supervisors' });
    await user.keyboard('w');
    await user.click(await screen.findByLabelText('Every worker'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('button', { name: 'Yours · every worker opens it' });
    expect(inputOf('clients.setAccess')).toEqual({ id: file.id, version: 3, access: 'shared' });
    await user.keyboard('{Control>}z{/Control}');
    await screen.findByRole('button', { name: 'Yours · only you and supervisors' });
    expect(inputOf('clients.setAccess')).toEqual({ id: file.id, version: 4, access: 'own' });
  });

  it('is handed over, and she leaves what is closed to her; colleagues by initials while someone sits beside', async () => {
    const user = await openDesk({
      'clients.get': () => file,
      'clients.assign': ({ to }) => ({ owner: { id: to, initials: 'J. K.' }, stillMine: false }),
    });
    await user.click(await screen.findByRole('button', { name: /SH-0004/ }));
    await user.click(await screen.findByRole('button', { name: 'Yours · only you and supervisors' }));
    expect(await screen.findByText(/^Then it is hers, and closed to you\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /To whom/ }));
    expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual(['J. K.']);
    await user.click(screen.getByRole('option'));
    await user.click(screen.getByRole('button', { name: 'Hand over' }));
    await screen.findByRole('heading', { name: 'People' });
    expect(inputOf('clients.assign')).toEqual({ id: file.id, version: 3, to: joan.id });
  });
});

describe('a colleague’s file', () => {
  const theirs = { ...file, owner: { id: joan.id, initials: 'J. K.' }, mine: false };

  it('is found by a whole name only, and opened with a reason', async () => {
    let broken = false;
    const user = await openDesk({
      'clients.find': () => [],
      'clients.elsewhere': () => [{ id: file.id, ask: 'J. K.' }],
      'clients.breakGlass': () => {
        broken = true;
        return theirs;
      },
      'clients.get': () => (broken ? theirs : { refused: { code: 'file-elsewhere' } }),
    });
    await screen.findByRole('navigation');
    await user.keyboard('{Alt>}2{/Alt}');
    await write(user, await screen.findByLabelText('Find in the files'), 'rosie');
    await new Promise((done) => setTimeout(done, 700));
    expect(inputOf('clients.elsewhere')).toBeUndefined();
    await user.keyboard(' medina');
    await screen.findByText('A file exists. Ask J. K.', undefined, { timeout: 2000 });
    expect(desk.asked.filter(({ method }) => method === 'clients.elsewhere').length).toBe(1);
    await user.click(screen.getByRole('button', { name: 'Open with a reason…' }));
    const reason = await screen.findByLabelText('Why it cannot wait until you have asked her');
    expect(document.body.textContent).toContain('J. K. and the privacy officer will read this');
    await write(user, reason, 'now');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('Write a few words: ten letters at least.');
    expect(broken).toBe(false);
    await write(user, reason, 'now, her ride is here');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('J. K. has it · only she and supervisors');
    expect(inputOf('clients.breakGlass')).toEqual({ id: file.id, reason: 'now, her ride is here' });
    // Not hers to share: a line, no button.
    expect(screen.queryByRole('button', { name: /J. K. has it/ })).toBeNull();
  });

  it('stands in the box as the last line, and Enter opens its door', async () => {
    const user = await openDesk({ 'clients.elsewhere': () => [{ id: file.id, ask: '' }] });
    await screen.findByRole('navigation');
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('rosie medina');
    await waitFor(() => expect(screen.getAllByRole('option').length).toBe(2), { timeout: 2000 });
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('heading', { name: 'Open a colleague’s file' });
    expect(document.body.textContent).toContain('Whoever gets the file next and the privacy officer will read this');
  });

  it('that is refused shows the same door, and opens where she stood', async () => {
    let broken = false;
    const user = await openDesk({
      'clients.get': () => (broken ? theirs : { refused: { code: 'file-elsewhere' } }),
      'clients.breakGlass': () => {
        broken = true;
        return theirs;
      },
    });
    await user.click(await screen.findByRole('button', { name: /SH-0004/ }));
    await screen.findByText('This file is a colleague’s');
    await user.click(screen.getByRole('button', { name: 'Open with a reason…' }));
    await write(user, await screen.findByLabelText('Why it cannot wait until you have asked her'), 'Her ride is here');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText('J. K. has it · only she and supervisors');
  });
});

describe('Today', () => {
  it('tells an owner who opened a file of hers, folded, until she has seen it', async () => {
    let seen = false;
    const entry = {
      id: '01999999-0000-7000-8000-000000000007',
      clientId: file.id,
      fileNumber: 'SH-0004',
      mine: true,
      by: 'J. K.',
      at: '2026-11-24T17:00:00Z',
      reason: 'Her ride is here',
      ownerSawAt: null,
    };
    const user = await openDesk({
      'clients.glassBroken': () => [
        { ...entry, ownerSawAt: seen ? '2026-11-24T18:00:00Z' : null },
        { ...entry, id: file.id, fileNumber: 'SH-0009', mine: false },
      ],
      'clients.sawGlass': () => {
        seen = true;
        return { done: true };
      },
    });
    await screen.findByText(/J. K. opened SH-0004/);
    expect(document.body.textContent).not.toContain('SH-0009');
    expect(document.body.textContent).not.toContain('Her ride');
    await user.keyboard('{F8}');
    await screen.findByText('Her ride is here');
    await user.click(screen.getByRole('button', { name: 'Seen: SH-0004' }));
    await waitFor(() => expect(screen.queryByText(/J. K. opened/)).toBeNull());
    expect(inputOf('clients.sawGlass')).toEqual({ id: entry.id });
  });
});
