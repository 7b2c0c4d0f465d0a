// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { useSession } from '../../../../src/session/session-store.ts';
import { asked, drafts, fieldOfHers, fill, giveAnew, standAtTheLock, unlock, writeInHerFile } from './coming-back.tsx';
import { lockedDesk, unlocked } from './desk.tsx';
import { clientId } from './full-desk.ts';

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const hiddenDesk = (pin: boolean, locksAt = inMinutes(10)) => ({
  ...lockedDesk,
  kind: 'hidden' as const,
  hidden: { pin, locksAt },
});

standAtTheLock();

describe('the hidden desk', () => {
  it('hands her last letters over before it forgets them, and comes back to the same field and letter', async () => {
    const user = await unlock();
    await writeInHerFile(user, 'a seat by the door');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{F9}');
    expect(document.body.textContent).toBe('');
    await waitFor(() => expect(asked('session.hide')).toHaveLength(1));
    const order = asked().map(({ method }) => method);
    expect(order.indexOf('drafts.save')).toBeLessThan(order.indexOf('session.hide'));
    expect(drafts.get(`file:${clientId}`)?.words).toContain('a seat by the door');

    await giveAnew({
      'session.state': () => hiddenDesk(true),
      'session.reveal': (input) =>
        'pin' in input && input.pin === '4718'
          ? { ...unlocked, pinChosen: true }
          : { refused: { code: 'wrong-pin', details: { left: 2 } } },
    });
    await screen.findByText('Lodi Site');
    for (const told of ['SH-0004', 'Xochiquetzal', 'hidden', 'Safe Haven', 'PRACTICE']) {
      expect(document.body.textContent).not.toContain(told);
    }
    await user.keyboard('{Escape}{Escape}');
    const pin = await screen.findByLabelText<HTMLInputElement>('Your PIN');
    await user.type(pin, '4x711{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('2 tries are left');
    expect(pin.value).toBe('');
    await user.type(pin, '4718{Enter}');
    const field = await fieldOfHers();
    expect(field.value).toBe('a seat by the door');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.selectionStart).toBe('a seat by the do'.length);
    expect(useSession.getState().besideMe).toBe(true);
  });

  it('opens the card by any key that may hide and by the small button, and by the passphrase where no PIN is', async () => {
    await giveAnew({
      'session.state': () => hiddenDesk(false),
      'session.reveal': (input) =>
        'passphrase' in input && input.passphrase === 'six quiet words here'
          ? unlocked
          : { refused: { code: 'wrong-passphrase' } },
    });
    await screen.findByText('Lodi Site');
    const user = userEvent.setup({ delay: null });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    for (const key of ['F4', 'F9', 'Pause']) {
      fireEvent.keyDown(document.body, { key });
      await screen.findByRole('dialog');
      await user.keyboard('{Escape}');
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
    await user.click(screen.getByRole('button', { name: 'Staff' }));
    expect(screen.queryByText('Use the PIN')).toBeNull();
    fill(await screen.findByLabelText('Passphrase'), 'six quiet words here');
    await user.keyboard('{Enter}');
    await screen.findByRole('navigation');
  });

  it('lets a colleague lock it, and falls to the lock when its time has come', async () => {
    let state: ReturnType<typeof hiddenDesk> | typeof lockedDesk = hiddenDesk(true, inMinutes(-1));
    await giveAnew({ 'session.state': () => state });
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole('button', { name: 'Staff' }));
    await user.click(await screen.findByRole('button', { name: 'Lock it' }));
    expect(asked('session.lock')).toHaveLength(1);
    state = lockedDesk;
    await giveAnew({ 'session.state': () => state });
    await screen.findByLabelText('Your name');
    state = hiddenDesk(true, new Date(Date.now() + 300).toISOString());
    await giveAnew({ 'session.state': () => state });
    await screen.findByText('Lodi Site');
    state = lockedDesk;
    await screen.findByLabelText('Your name', undefined);
  });

  it('hides over an open dialog too, and locks when it cannot hide', async () => {
    await giveAnew({ 'session.hide': () => ({ refused: { code: 'passphrase-first' } }) });
    const user = await unlock();
    await user.keyboard('{F1}');
    await screen.findByRole('dialog');
    await user.keyboard('{F9}');
    expect(document.body.textContent).toBe('');
    await waitFor(() => expect(asked('session.lock')).toHaveLength(1));
  });

  it('shows the same list on the lock, and goes back to the lock', async () => {
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole('button', { name: 'Clinics' }));
    await user.type(await screen.findByLabelText('Find a clinic'), 'tracy');
    await screen.findByText('1 clinic');
    expect(screen.queryByText('Lodi Site')).toBeNull();
    await user.keyboard('{Escape}');
    await screen.findByText('13 clinics');
    await user.keyboard('{Escape}');
    await screen.findByLabelText('Your name');
  });
});

describe('a PIN', () => {
  it('is offered once, refused while it is easy, and then asked for no more', async () => {
    const user = await unlock();
    const [first, again] = [await screen.findByLabelText('4 to 8 digits'), screen.getByLabelText('Once more')];
    await user.type(first, '1234');
    await user.type(again, '1234{Enter}');
    await screen.findByText('Anybody would try this one first.');
    await user.clear(first);
    await user.type(first, '4718');
    await user.type(again, '{Enter}');
    await screen.findByText('Not the same digits.');
    expect(asked('session.setPin')).toHaveLength(0);
    await user.clear(again);
    await user.type(again, '4718{Enter}');
    await waitFor(() => expect(screen.queryByText('A short PIN for stepping away')).toBeNull());
    expect(asked('session.setPin')[0]?.input).toEqual({ pin: '4718' });
  });

  it('may be put off, and is found beside the lock', async () => {
    const user = await unlock();
    await user.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText('A short PIN for stepping away')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More, beside the lock' }));
    await user.click(await screen.findByRole('menuitem', { name: 'A PIN for stepping away' }));
    await screen.findByRole('alertdialog', { name: 'A short PIN for stepping away' });
  });
});

describe('the lock, while something holds the desk', () => {
  it('says which account has it, since when, and what to do', async () => {
    await giveAnew({
      'session.state': () => ({
        ...lockedDesk,
        kind: 'busy' as const,
        holder: { account: 'r.medina', since: '2026-11-20T17:42:00Z' },
      }),
    });
    await screen.findByRole('heading', { name: 'Somebody else has the desk open' });
    expect(screen.getByText(/r\.medina/).textContent).toMatch(/“r\.medina”.*Nov 20.*9:42 AM.*close the program/);
  });

  it('says it of a refusal too', async () => {
    await giveAnew({
      'session.unlock': () => ({
        refused: { code: 'desk-busy', details: { account: 'r.medina', since: '2026-11-20T17:42:00Z' } },
      }),
    });
    fill(await screen.findByLabelText('Your name'), 'm.ort');
    fill(screen.getByLabelText('Passphrase'), 'six quiet words here');
    fireEvent.submit(screen.getByLabelText('Passphrase'));
    await screen.findByText(/“r\.medina”/);
  });

  it('shows how far the backup is that finishes behind it, and then opens', async () => {
    const finishing = { job: 'backup' as const, percent: 63, quits: false };
    await giveAnew({ 'session.state': () => ({ ...lockedDesk, kind: 'busy' as const, finishing }) });
    await screen.findByRole('heading', { name: 'The backup is finishing' });
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('63');
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    act(() => useSession.setState({ finishing: null, desk: lockedDesk }));
    await screen.findByLabelText('Your name');
  });
});
