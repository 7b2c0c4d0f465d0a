// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientLine } from '../../../../electron/contract/clients.ts';
import { useSession } from '../../../../src/session/session-store.ts';
import { type Answers, giveDesk, giveNote, lockedDesk, renderApp, startListening, unlocked } from './desk.tsx';

const line = (number: number, name: string): ClientLine => ({
  id: `01999999-0000-7000-8000-00000000000${number}`,
  fileNumber: `SH-000${number}`,
  nameToUse: name,
  initials: name
    .split(' ')
    .map((word) => `${word[0]}.`)
    .join(' '),
  matched: 'name',
  updatedAt: '2026-11-24T17:00:00Z',
});

const works: Answers = {
  'session.state': () => lockedDesk,
  'session.unlock': () => unlocked,
  'backups.last': () => null as never,
  'clients.find': () => [line(1, 'Rosie Medina')],
};

let desk: ReturnType<typeof giveDesk>;
const give = async (answers: Answers) => {
  await act(async () => {
    desk = giveDesk(answers);
  });
};

async function unlock() {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText('Your name'), 'm.ort');
  await user.type(screen.getByLabelText('Passphrase'), 'six quiet words here{Enter}');
  await screen.findByRole('navigation');
  return user;
}

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

describe('the lock', () => {
  it('offers no names and opens with a name and a passphrase', async () => {
    renderApp();
    await give(works);
    await unlock();
    expect(desk.asked.find(({ method }) => method === 'session.unlock')?.input).toEqual({
      signInName: 'm.ort',
      passphrase: 'six quiet words here',
    });
    expect(useSession.getState().besideMe).toBe(true);
    expect((await screen.findAllByText('R. M.')).length).toBeGreaterThan(0);
    expect(document.body.textContent).not.toContain('Rosie');
  });

  it('says that a passphrase is wrong, forgets it, and counts a wait down', async () => {
    let tries = 0;
    renderApp();
    await give({
      ...works,
      'session.unlock': () => {
        tries += 1;
        return { refused: tries === 1 ? { code: 'wrong-passphrase' } : { code: 'wait', details: { seconds: 2 } } };
      },
    });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Your name'), 'm.ort');
    const field = screen.getByLabelText<HTMLInputElement>('Passphrase');
    await user.type(field, 'wrong words{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('does not open this desk');
    expect(field.value).toBe('');
    await user.type(field, 'wrong words{Enter}');
    await screen.findByText('Wait 2 seconds');
    await user.type(field, 'wrong words{Enter}');
    expect(tries).toBe(2);
    await screen.findByText('Wait 1 second', undefined, { timeout: 2000 });
    await screen.findByText('You can try again now.', undefined, { timeout: 2000 });
  });

  it('says that the desk is damaged, that nothing was deleted, and offers the way back', async () => {
    renderApp();
    await give({ ...works, 'session.unlock': () => ({ refused: { code: 'desk-damaged' } }) });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Your name'), 'm.ort');
    await user.type(screen.getByLabelText('Passphrase'), 'right words{Enter}');
    await screen.findByRole('heading', { name: 'The desk’s file is damaged' });
    expect(screen.getByRole('alert').textContent).toContain('Nothing was deleted');
    expect(screen.getByRole('button', { name: 'Restore from a stick' })).toBeTruthy();
  });
});

describe('an open desk', () => {
  it('goes blank at once when it locks, and nothing of the session stays', async () => {
    renderApp();
    await give(works);
    const user = await unlock();
    await user.keyboard('{F8}');
    await screen.findByText('Rosie Medina');
    await user.keyboard('{Control>}l{/Control}');
    expect(document.body.textContent).toBe('');
    expect(useSession.getState().unlocked).toBeNull();
    expect(desk.asked.some(({ method }) => method === 'session.lock')).toBe(true);
  });

  it('goes blank when the vault says that it is locking', async () => {
    renderApp();
    await give(works);
    await unlock();
    act(() => giveNote('locking'));
    expect(document.body.textContent).toBe('');
  });

  it('tells that the vault stopped and that all saved is safe, and comes back to the lock', async () => {
    renderApp();
    await give(works);
    await unlock();
    await act(async () => desk.close());
    await waitFor(() => screen.getByRole('heading', { name: /stopped and is starting again/ }));
    expect(document.body.textContent).toContain('All that was saved is safe.');
    expect(document.body.textContent).not.toContain('R. M.');
    await give(works);
    await screen.findByLabelText('Your name');
    expect(screen.getByRole('alert').textContent).toContain('stopped by itself');
    await unlock();
    expect(useSession.getState().besideMe).toBe(true);
  });

  it('opens from the box only what answers the words that stand in it', async () => {
    renderApp();
    let openedAny = false;
    // A slow vault: the list for "r" is there, the one for "re" is still on its way when Enter is pressed.
    await give({
      ...works,
      'clients.find': ({ text }) => {
        if (text === 're') return undefined as never;
        return [line(1, 'Rosie Medina')];
      },
      'clients.get': () => {
        openedAny = true;
        return { refused: { code: 'not-found' } };
      },
    });
    const user = await unlock();
    await user.keyboard('{Control>}k{/Control}');
    await user.keyboard('r');
    await screen.findByRole('option');
    await user.keyboard('e{Enter}');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(openedAny).toBe(false);
    await user.keyboard('{Backspace}{Enter}');
    await waitFor(() => expect(openedAny).toBe(true));
  });
});
