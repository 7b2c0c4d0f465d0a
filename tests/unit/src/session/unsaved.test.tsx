// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { currentScreen } from '../../../../src/app/screen.ts';
import {
  asked,
  drafts,
  fieldOfHers,
  fill,
  giveAnew,
  name,
  standAtTheLock,
  unlock,
  writeInHerFile,
} from './coming-back.tsx';
import { giveNote } from './desk.tsx';
import { clientId, fileOf, fullDesk } from './full-desk.ts';

standAtTheLock();

describe('words not saved', () => {
  it('are handed over when the shell says that it locks, and offered after the next unlock, by number only', async () => {
    const user = await unlock();
    await writeInHerFile(user, 'a seat by the door');
    act(() => giveNote('locking'));
    expect(document.body.textContent).toBe('');
    await waitFor(() => expect(drafts.get(`file:${clientId}`)?.words).toContain('a seat by the door'));

    await giveAnew({});
    await unlock();
    await screen.findByText('You were writing in SH-0004');
    expect(currentScreen()).toEqual({ name: 'today' });
    expect(document.body.textContent).not.toContain('a seat by the door');
    await user.click(screen.getByRole('button', { name: 'Go on: SH-0004' }));
    const field = await fieldOfHers();
    expect(field.value).toBe('a seat by the door');
  });

  it('say what they are when nobody is beside her; discarding them forgets them, with a way back', async () => {
    const user = await unlock();
    await writeInHerFile(user, 'a seat by the door');
    act(() => giveNote('locking'));
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(true));
    await giveAnew({});
    await unlock();
    await user.keyboard('{F8}');
    await screen.findByText('You were writing in SH-0004, a file');
    await user.click(screen.getByRole('button', { name: 'Discard: SH-0004, a file' }));
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(false));
    expect(screen.queryByText(/You were writing/)).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(drafts.get(`file:${clientId}`)?.words).toContain('a seat by the door'));
  });

  it('are forgotten by the vault when the file is saved', async () => {
    await giveAnew({ 'clients.update': () => fullDesk(name)['clients.get']() });
    const user = await unlock();
    await writeInHerFile(user, 'a seat by the door');
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(true));
    await user.keyboard('{Control>}s{/Control}');
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(false));
  });

  it('that were saved in the last moment of a desk are not unfinished', async () => {
    const user = await unlock();
    await writeInHerFile(user, 'a seat by the door');
    act(() => giveNote('locking'));
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(true));
    const before = fileOf(name);
    const access = {
      item: 'access-needs',
      state: 'given',
      value: { kind: 'text', text: 'a seat by the door' },
    } as const;
    await giveAnew({ 'clients.get': () => ({ ...before, version: 2, facts: [...before.facts, access] }) });
    await unlock();
    await user.click(await screen.findByRole('button', { name: 'Go on: SH-0004' }));
    await screen.findByText('Nothing to save');
    expect(screen.queryByText('Your unfinished words are still here')).toBeNull();
    await waitFor(() => expect(drafts.has(`file:${clientId}`)).toBe(false));
  });

  it('of a consent come back whole, and one that was only looked at leaves nothing', async () => {
    const user = await unlock();
    await user.click(await screen.findByText('SH-0004'));
    await screen.findByText('Consents');
    await user.keyboard('c');
    const paper = await screen.findByLabelText('Where the signed paper lies');
    act(() => giveNote('locking'));
    expect([...drafts.keys()].filter((place) => place.startsWith('kept:consent'))).toEqual([]);
    expect(paper.isConnected).toBe(false);

    await giveAnew({});
    await unlock();
    await user.click(await screen.findByText('SH-0004'));
    await screen.findByText('Consents');
    await user.keyboard('c');
    fill(await screen.findByLabelText('Where the signed paper lies'), 'Cabinet C');
    act(() => giveNote('locking'));
    await waitFor(() => expect([...drafts.values()].some(({ words }) => words.includes('Cabinet C'))).toBe(true));
    await giveAnew({});
    await unlock();
    await user.click(await screen.findByRole('button', { name: 'Go on: SH-0004' }));
    expect((await screen.findByLabelText<HTMLInputElement>('Where the signed paper lies')).value).toBe('Cabinet C');
    await screen.findByText('Your unfinished words are still here');
  });

  it('of a referral are saved before the desk locks', async () => {
    const user = await unlock();
    await user.click(await screen.findByText('SH-0004'));
    await user.click(await screen.findByText('A referral'));
    await screen.findByText('Her consent');
    await user.keyboard('{Control>}{ArrowUp}{/Control}');
    const field = await screen.findByLabelText('What she would like help with, in her own words');
    fill(field, 'A toothache since Monday');
    field.focus();
    await user.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(asked('session.lock')).toHaveLength(1));
    const order = asked().map(({ method }) => method);
    expect(order.lastIndexOf('referrals.save')).toBeLessThan(order.indexOf('session.lock'));
    expect(JSON.stringify(asked('referrals.save').at(-1)?.input)).toContain('since Monday');
  });
});
