// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { HelpLine } from '../../../../electron/contract/help.ts';
import { go } from '../../../../src/app/screen.ts';
import { opened } from '../../../../src/session/session-store.ts';
import {
  type Answers,
  bePatient,
  giveDesk,
  lockedDesk,
  renderApp,
  startListening,
  unlocked,
} from '../session/desk.tsx';
import { fullDesk } from '../session/full-desk.ts';

bePatient();
let desk: ReturnType<typeof giveDesk>;
const user = userEvent.setup({ delay: null });

async function give(answers: Answers = {}) {
  renderApp();
  await act(async () => {
    desk = giveDesk({ ...fullDesk('Ana Ruiz'), 'session.state': () => lockedDesk, ...answers });
  });
}

/** F2, and what it shows; F2 again takes it away. */
async function helpHere() {
  await user.keyboard('{F2}');
  const dialog = await screen.findByRole('dialog', { name: 'Help now' });
  await waitFor(() => expect(dialog.textContent).toContain('988'));
  const said = dialog.textContent ?? '';
  await user.keyboard('{F2}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Help now' })).toBeNull());
  return said;
}

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

describe('help now', () => {
  it('is one key away on the lock, with danger first, and asks nothing but the lines', async () => {
    await give();
    await screen.findByLabelText('Your name');
    const said = await helpHere();
    expect(said.indexOf('911')).toBeGreaterThan(0);
    expect(said.indexOf('911')).toBeLessThan(said.indexOf('988'));
    expect(said).toContain('888-373-7888');
    expect(said).toContain('(209) 555-0177');
    expect(desk.asked.map(({ method }) => method)).toEqual(['session.state', 'help.lines']);
  });

  it('works on a new desk, in the reader, while hidden and while open', async () => {
    await give({ 'session.state': () => ({ ...lockedDesk, kind: 'new' as const }) });
    await screen.findByText('Set up this desk');
    await helpHere();
    await user.click(screen.getByRole('button', { name: /Open a packet/ }));
    await helpHere();
    cleanup();
    await act(async () => desk.close());
    const hidden = { pin: true, locksAt: new Date(Date.now() + 60_000).toISOString() };
    await give({ 'session.state': () => ({ ...lockedDesk, kind: 'hidden' as const, hidden }) });
    await screen.findByText('Lodi Site');
    expect(await helpHere()).not.toMatch(/desk/i);
    await act(async () => opened(unlocked));
    await user.keyboard('{F1}');
    await screen.findByRole('dialog', { name: 'Keys of this screen' });
    expect(screen.getByRole('dialog').textContent).toContain('F2Help now');
    await helpHere();
  });

  it('has the national lines when nothing else of the program answers', async () => {
    await give();
    await screen.findByLabelText('Your name');
    await act(async () => desk.close());
    await screen.findByRole('heading', { name: /stopped and is starting again/ });
    const said = await helpHere();
    for (const number of ['911', '988', '888-373-7888', '800-799-7233']) expect(said).toContain(number);
  });

  it('says when the lines close by could not be checked', async () => {
    const lines = fullDesk('Ana Ruiz')['help.lines']();
    await give({ 'help.lines': () => ({ ...lines, proved: false }) });
    await screen.findByLabelText('Your name');
    expect(await helpHere()).toContain('could not be checked');
  });
});

describe('the lines close by', () => {
  let saved: HelpLine[] | null = null;
  beforeEach(async () => {
    saved = null;
    const lines = fullDesk('Ana Ruiz')['help.lines']();
    await give({
      'help.save': ({ local }) => {
        saved = local;
        return { ...lines, local };
      },
    });
  });

  it('are written by an administrator, each with a name and a number', async () => {
    await act(async () => opened(unlocked));
    act(() => go({ name: 'settings' }));
    await user.click(await screen.findByRole('button', { name: 'Another line' }));
    const third = screen.getByRole('group', { name: 'Line 3' });
    fireEvent.change(within(third).getByLabelText('Who answers'), { target: { value: 'Night shelter' } });
    await user.click(screen.getByRole('button', { name: /Save these lines/ }));
    expect(saved).toBeNull();
    fireEvent.change(within(third).getByLabelText('Telephone'), { target: { value: '(209) 555-0199' } });
    await user.click(screen.getByRole('button', { name: 'Take line 2 off' }));
    await user.click(screen.getByRole('button', { name: /Save these lines/ }));
    await waitFor(() => expect(saved?.map(({ name }) => name)).toEqual(['Women’s Center, Stockton', 'Night shelter']));
  });

  it('are read by everybody else', async () => {
    await act(async () => opened({ ...unlocked, member: { ...unlocked.member, rights: ['worker'] } }));
    act(() => go({ name: 'settings' }));
    await screen.findByText('(209) 555-0177');
    expect(screen.queryByRole('button', { name: 'Another line' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Minutes without a touch').readOnly).toBe(true);
  });
});
