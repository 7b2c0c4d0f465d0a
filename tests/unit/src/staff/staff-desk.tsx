import { act, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { Right } from '../../../../electron/contract/call.ts';
import type { StaffLine } from '../../../../electron/contract/staff.ts';
import { type Answers, giveDesk, lockedDesk, renderApp, unlocked } from '../session/desk.tsx';

/** A member of staff as the list has her. */
export function member(number: number, displayName: string, rest: Partial<StaffLine> = {}): StaffLine {
  return {
    id: `01999999-0000-7000-8000-00000000000${number}`,
    displayName,
    signInName: displayName.toLowerCase(),
    initials: displayName
      .split(' ')
      .map((word) => `${word[0]}.`)
      .join(' '),
    code: `CHW-0${number}`,
    rights: ['worker'],
    state: 'active',
    addedAt: '2026-04-12T17:00:00Z',
    removedAt: null,
    ...rest,
  };
}

// What rests for a moment before it asks the vault is waited for, also on a machine that has other work.
configure({ asyncUtilTimeout: 3000 });
// Whole flows, with names and roles looked up in every drawing of the screen.
vi.setConfig({ testTimeout: 20_000 });

type User = ReturnType<typeof userEvent.setup>;

/** Puts words into a field in place of what stands there; letter by letter each one would draw the screen anew. */
export async function write(user: User, field: HTMLElement, words: string): Promise<void> {
  await user.clear(field);
  await user.paste(words);
}

/** Opens the window as somebody with these rights; what she asks of the vault is answered by `answers`. */
export async function openAs(rights: Right[], answers: Answers = {}) {
  let desk: ReturnType<typeof giveDesk> | null = null;
  renderApp();
  await act(async () => {
    desk = giveDesk({
      'session.state': () => lockedDesk,
      'session.unlock': () => ({ ...unlocked, member: { ...unlocked.member, rights } }),
      'backups.last': () => null as never,
      'clients.find': () => [],
      'clients.glassBroken': () => [],
      'clients.waiting': () => [],
      'clients.elsewhere': () => [],
      ...answers,
    });
  });
  const user = userEvent.setup();
  await write(user, await screen.findByLabelText('Your name'), 'm.ort');
  await write(user, screen.getByLabelText('Passphrase'), 'six quiet words here');
  await user.keyboard('{Enter}');
  if (!desk) throw new Error('no desk');
  return { user, desk: desk as ReturnType<typeof giveDesk> };
}
