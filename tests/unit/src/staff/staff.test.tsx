// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../../../electron/contract/calls.ts';
import type { StaffLine } from '../../../../electron/contract/staff.ts';
import { useSession } from '../../../../src/session/session-store.ts';
import { type giveDesk, startListening, unlocked } from '../session/desk.tsx';
import { member, openAs, write } from './staff-desk.tsx';

const marisol = member(9, 'Marisol Ortega', { id: unlocked.member.id, rights: ['worker', 'administrator'] });
const rosie = member(2, 'Rosalia Medina');
const words = 'amber thistle copper lantern meadow violin';
let desk: ReturnType<typeof giveDesk>;

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

async function openStaff(answers: Parameters<typeof openAs>[1], list: StaffLine[] = [marisol, rosie]) {
  const opened = await openAs(['worker', 'administrator'], { 'staff.list': () => list, ...answers });
  desk = opened.desk;
  await opened.user.keyboard('{Alt>}6{/Alt}');
  await screen.findByRole('heading', { name: 'Staff' });
  return opened.user;
}

const inputOf = (method: string) => desk.asked.find((question) => question.method === method)?.input;

describe('an administrator', () => {
  it('adds a member: her own passphrase, words shown once, and closing only when they were told', async () => {
    const list = [marisol];
    const user = await openStaff(
      {
        'staff.add': ({ passphrase, ...input }: Input<'staff.add'>) => {
          if (passphrase !== 'mine') return { refused: { code: 'wrong-passphrase' } };
          const added = member(3, input.displayName, { rights: input.rights, state: 'one-time' });
          list.push(added);
          return { member: added, words };
        },
      },
      list,
    );
    await user.keyboard('a');
    await write(user, screen.getByLabelText('Name to sign in with'), 'lupe');
    await write(user, screen.getByLabelText('Name that is shown'), 'Lupe Vega');
    await user.click(screen.getByLabelText('Supervisor'));
    const passphrase = screen.getByLabelText<HTMLInputElement>('Your passphrase');
    await write(user, passphrase, 'not mine');
    await user.keyboard('{Enter}');
    await screen.findByText('That passphrase does not open this desk');
    expect(passphrase.value).toBe('');
    await write(user, passphrase, 'mine');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Tell her these words' });
    expect(inputOf('staff.add')).toMatchObject({ signInName: 'lupe', rights: ['worker', 'supervisor'] });
    // Someone may sit beside: covered until asked for.
    expect(document.body.textContent).not.toContain('amber');
    await user.keyboard('v');
    for (const word of words.split(' ')) expect(screen.getByText(word)).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Tell her these words' })).toBeTruthy();
    const tick = screen.getByLabelText('I have told her');
    expect(document.activeElement).toBe(tick);
    await user.click(tick);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(document.body.textContent).not.toContain('amber');
    expect((await screen.findAllByText('One-time words')).length).toBeGreaterThan(0);
  });

  it('is told what happens before she removes somebody, and what still opens afterwards', async () => {
    const user = await openStaff({
      'staff.remove': () => ({
        stillOpen: [{ generation: 12, at: '2026-11-24T17:00:00Z' }],
        filesWaiting: 3,
      }),
    });
    await user.click(screen.getByRole('button', { name: /^R. M. \(CHW-02\)/ }));
    await user.keyboard('x');
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog.textContent).toContain('Her passphrase opens nothing here, at once.');
    expect(within(dialog).getByRole('button', { name: 'Yes, remove her' }).getAttribute('aria-disabled')).toBe('true');
    await write(user, screen.getByLabelText('Your passphrase'), 'mine');
    await user.keyboard('{Enter}');
    await screen.findByText('1 backup on a stick still opens for her');
    expect(screen.getByText('Number 12, Nov 24, 2026')).toBeTruthy();
    expect(screen.getByText('3 files wait for an owner')).toBeTruthy();
    expect(inputOf('staff.remove')).toEqual({ id: rosie.id, passphrase: 'mine' });
  });

  it('cannot close what runs, and is told that nothing is left in between', async () => {
    const user = await openStaff({ 'staff.remove': () => undefined as never });
    await user.click(screen.getByRole('button', { name: /^R. M. \(CHW-02\)/ }));
    await user.keyboard('x');
    await write(user, await screen.findByLabelText('Your passphrase'), 'mine');
    await user.keyboard('{Enter}');
    await screen.findByText('The desk gets a new key…');
    await user.keyboard('{Escape}');
    expect(screen.getByText('The desk gets a new key…')).toBeTruthy();
  });

  it('changes her own name at once on the screen, and takes no right from herself', async () => {
    const user = await openStaff({
      'staff.change': ({ displayName, rights }) => ({ ...marisol, displayName, rights, initials: 'M. D.' }),
    });
    expect(screen.queryByRole('button', { name: 'Remove from the desk' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Let in again' })).toBeNull();
    await user.keyboard('e');
    const own = await screen.findByLabelText<HTMLInputElement>('Administrator');
    await user.click(own);
    expect(own.checked).toBe(true);
    const name = screen.getByLabelText('Name that is shown');
    await write(user, name, 'Marisol Delgado');
    await write(user, screen.getByLabelText('Your passphrase'), 'mine');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Staff' });
    expect(useSession.getState().unlocked?.member.initials).toBe('M. D.');
  });

  it('lets in whom nothing opens for since a restore', async () => {
    const user = await openStaff({ 'staff.letIn': () => ({ member: rosie, words }) }, [
      marisol,
      { ...rosie, state: 'no-slot' },
      member(4, 'Tom Reyes', { state: 'removed', removedAt: '2026-10-01T17:00:00Z' }),
    ]);
    expect(screen.getByText('1 member cannot get in since the desk came back from a stick')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^R. M. \(CHW-02\)/ }));
    await user.keyboard('l');
    await write(user, await screen.findByLabelText('Your passphrase'), 'mine');
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Tell her these words' });
    await user.click(screen.getByRole('button', { name: 'I cannot tell her now' }));
    await user.click(screen.getByRole('button', { name: /^T. R. \(CHW-04\)/ }));
    expect(screen.queryByRole('button', { name: 'Let in again' })).toBeNull();
  });
});

describe('what a member may not do is not offered', () => {
  const rooms = () =>
    within(screen.getByRole('navigation'))
      .getAllByRole('listitem')
      .map((one) => one.textContent);
  const glass = {
    id: marisol.id,
    clientId: rosie.id,
    fileNumber: 'SH-0004',
    mine: false,
    by: 'R. M.',
    at: '2026-11-24T17:00:00Z',
    reason: 'Her ride came early.',
    ownerSawAt: null,
  };

  it('to a worker: no staff', async () => {
    ({ desk } = await openAs(['worker']));
    await screen.findByText('Last worked on');
    expect(rooms().join(' ')).not.toContain('Staff');
    expect(desk.asked.some(({ method }) => method === 'clients.waiting')).toBe(false);
  });

  it('to a privacy officer: no people, no backup; she reads why files were opened, and changes no staff', async () => {
    const opened = await openAs(['privacy-officer'], {
      'clients.glassBroken': () => [glass],
      'staff.list': () => [marisol, rosie],
    });
    desk = opened.desk;
    await screen.findByText(/R. M. opened SH-0004/);
    expect(rooms().map((one) => one?.replace(/Alt \d/, ''))).toEqual([
      'Today',
      'Sites',
      'Settings',
      'Staff',
      'Audit trail',
      'Forms',
      'What left',
      'Retention',
    ]);
    expect(screen.queryByLabelText('Find a person')).toBeNull();
    expect(screen.queryByRole('button', { name: 'New file' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Seen: SH-0004' })).toBeNull();
    // Folded, as someone may sit beside.
    expect(document.body.textContent).not.toContain('Her ride');
    await opened.user.click(screen.getByRole('button', { name: 'Show the reason' }));
    expect(screen.getByText('Her ride came early.')).toBeTruthy();
    await opened.user.keyboard('{Alt>}6{/Alt}');
    await screen.findByRole('heading', { name: 'Staff' });
    expect(screen.queryByRole('button', { name: 'Add a member of staff' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Name and rights' })).toBeNull();
    expect(desk.asked.some(({ method }) => method === 'clients.find')).toBe(false);
  });

  it('to an administrator alone: no file', async () => {
    ({ desk } = await openAs(['administrator']));
    await screen.findByText('You look after the desk itself');
    expect(rooms().join(' ')).not.toContain('People');
    expect(desk.asked.some(({ method }) => method === 'clients.find')).toBe(false);
  });
});
