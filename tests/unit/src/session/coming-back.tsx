import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import type { Draft } from '../../../../electron/contract/drafts.ts';
import { type Answers, bePatient, giveDesk, lockedDesk, renderApp, startListening, unlocked } from './desk.tsx';
import { fullDesk } from './full-desk.ts';

/** A desk whose ports come and go, as they do when it hides or locks; what the vault keeps stays between them. */

export const name = 'Xochiquetzal Vandermeulen';
let desk: ReturnType<typeof giveDesk>;

/** What the vault has of her words. Emptied before each test. */
export const drafts = new Map<string, Draft>();

/** What was asked on the port of this moment. */
export const asked = (method?: string) => desk.asked.filter((one) => method === undefined || one.method === method);

async function give(answers: Answers = {}) {
  await act(async () => {
    desk = giveDesk({
      ...fullDesk(name, drafts),
      'session.state': () => lockedDesk,
      'session.unlock': () => unlocked,
      ...answers,
    });
  });
}

/** The window before went with its port; a new one comes. */
export async function giveAnew(answers: Answers = {}) {
  await act(async () => desk.close());
  await give(answers);
}

/** Fields are filled at once: letter by letter is what other tests are for. */
export function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

export async function unlock() {
  const user = userEvent.setup({ delay: null });
  fill(await screen.findByLabelText('Your name'), 'm.ort');
  fill(screen.getByLabelText('Passphrase'), 'six quiet words here');
  fireEvent.submit(screen.getByLabelText('Passphrase'));
  await screen.findByRole('navigation');
  return user;
}

/** From Today into the one file, to a field that was not asked yet. */
export async function writeInHerFile(user: ReturnType<typeof userEvent.setup>, words: string) {
  await user.click(await screen.findByText('SH-0004'));
  await screen.findByText('What is written here');
  await user.keyboard('e');
  const field = await fieldOfHers();
  fill(field, words);
  field.focus();
  field.setSelectionRange(words.length, words.length);
}

/** By its label, which is quick: the roles of a whole file form take a second each time they are looked for. */
export const fieldOfHers = () => screen.findByLabelText<HTMLTextAreaElement>('Access, transport, child care');

/** Once in a test file: before each test the window stands at the lock. */
export function standAtTheLock(): void {
  bePatient();
  beforeAll(startListening);
  beforeEach(async () => {
    drafts.clear();
    renderApp();
    await give();
  });
  afterEach(async () => {
    cleanup();
    await act(async () => desk.close());
  });
}
