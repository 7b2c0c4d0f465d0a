// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { go, goToStart, type Screen } from '../../../../src/app/screen.ts';
import { opened, setBesideMe, useSession } from '../../../../src/session/session-store.ts';
import { bePatient, giveDesk, lockedDesk, renderApp, startListening, unlocked } from './desk.tsx';
import { clientId, fullDesk, referralId } from './full-desk.ts';

const FIRST = 'Xochiquetzal';
const LAST = 'Vandermeulen';
const canary = `${FIRST} ${LAST}`;

/** Fields in which her own file, or her words for this referral, are written: they are there to show them. */
function isHers(field: Element): boolean {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? '';
  const own = ['What she would like help with, in her own words', 'How soon, and why'];
  return field.closest('.question') !== null || own.includes(label);
}

/** Everything that a person or a reader of the screen could take in: text, names of things, values of other fields. */
function seen(): string {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const others = fields.filter((field) => !isHers(field)).map(({ value }) => value);
  const copy = document.body.cloneNode(true) as HTMLElement;
  for (const field of copy.querySelectorAll('input, textarea')) if (isHers(field)) field.remove();
  return [document.title, copy.outerHTML, ...others].join('\n');
}

bePatient();
let desk: ReturnType<typeof giveDesk>;

beforeAll(async () => {
  startListening();
  renderApp();
  await act(async () => {
    desk = giveDesk({ ...fullDesk(canary), 'session.state': () => lockedDesk });
  });
  await screen.findByLabelText('Your name');
  await act(async () => opened({ ...unlocked, consentsSuspended: 1 }));
});
afterAll(async () => {
  cleanup();
  await act(async () => desk.close());
});
beforeEach(async () => {
  await act(async () => {
    setBesideMe(true);
    goToStart();
  });
});

/** Goes there, waits for what proves that the screen has its data, and holds it against the canary. */
async function look(to: Screen, proof: RegExp | string) {
  await act(async () => go(to));
  await waitFor(() => expect(document.body.textContent).toMatch(proof));
  return seen();
}

const screens: [string, Screen, RegExp][] = [
  ['today', { name: 'today' }, /X\. V\./],
  ['people', { name: 'people' }, /X\. V\./],
  ['a file', { name: 'file', clientId }, /Folded, as someone is beside you.*R-7KQ4MD.*C-9XW2TB/s],
  ['writing in a file', { name: 'edit-file', clientId }, /X\. V\..*Name to use/s],
  ['a new file', { name: 'new-file' }, /New file/],
  ['a consent', { name: 'consent', clientId }, /SH-0004.*Signed by/s],
  ['a new referral', { name: 'composer', clientId }, /SH-0004/],
  [
    'a referral, its site',
    { name: 'composer', clientId, referralId, back: { step: 'site' } },
    /Their names are folded/,
  ],
  ['a referral, its needs', { name: 'composer', clientId, referralId, back: { step: 'needs' } }, /written, folded/],
  ['a referral, its consent', { name: 'composer', clientId, referralId }, /Goes to.*X\. V\./s],
  ['who received what', { name: 'accounting', clientId }, /X\. V\..*On paper/s],
  ['consents to check', { name: 'suspended' }, /SH-0004.*The paper says the same/s],
  ['sites', { name: 'sites' }, /Lodi Site/],
  ['backup', { name: 'backup' }, /Back up now/],
  ['settings', { name: 'settings' }, /How the desk hides/],
];

describe('someone is beside me', () => {
  it.each(screens)('%s tells no name', async (_, to, proof) => {
    const all = await look(to, proof);
    expect(all).not.toContain(FIRST);
    expect(all).not.toContain(LAST);
  });

  it('shows them when nobody is: the same search finds them', async () => {
    setBesideMe(false);
    const inFull = `${FIRST} ${LAST} in full`;
    expect(await look({ name: 'file', clientId }, inFull)).toContain(canary);
    expect(await look({ name: 'composer', clientId, referralId }, canary)).toContain(`A toothache, says ${FIRST}`);
    expect(await look({ name: 'people' }, canary)).toContain(canary);
  });

  it.each([
    ['what happened', 'i', 'came by bus'],
    ['what was done', null, 'tongue'],
    ['goals', 'g', 'wants a room'],
    ['how she is', 'h', 'Hard'],
    ['barriers', 'b', 'has no bus'],
    ['the safety plan', 'p', 'hears the gate'],
  ])('folds %s on her file, and what begins something new beside it tells nothing', async (_, key, words) => {
    await look({ name: 'file', clientId }, /Folded, as someone is beside you/);
    const sheet = () => screen.getByRole('tabpanel').textContent;
    if (key === null) fireEvent.click(screen.getByRole('tab', { name: /What was done/ }));
    else fireEvent.keyDown(document.body, { key });
    await waitFor(() => expect(sheet()).toContain('Folded, as someone is beside you'));
    expect(sheet()).not.toContain(words);
    expect(seen()).not.toContain(FIRST);
    await act(async () => setBesideMe(false));
    await waitFor(() => expect(sheet()).toContain(words));
  });

  it('folds flags and the household, and says that there are some', async () => {
    await look({ name: 'file', clientId }, /1 flag, folded.*Household and family/s);
    expect(seen()).not.toContain('Do not call');
    expect(seen()).not.toContain('minds the children');
    fireEvent.keyDown(document.body, { key: 'j' });
    await waitFor(() => expect(seen()).toContain('Do not call'));
    await act(async () => setBesideMe(false));
    await waitFor(() => expect(seen()).toContain('minds the children'));
  });

  it('folds dialogs over the file, the list under the box, and what is not found', async () => {
    await look({ name: 'file', clientId }, /Consents/);
    fireEvent.click(await screen.findByRole('button', { name: /^Take back/ }));
    await screen.findByRole('alertdialog');
    expect(seen()).not.toContain(FIRST);
    fireEvent.click(screen.getByRole('button', { name: /No, it stays/ }));
    const box = screen.getByRole('combobox');
    fireEvent.focus(box);
    fireEvent.change(box, { target: { value: 'x' } });
    await screen.findByRole('option');
    expect(seen()).not.toContain(FIRST);
  });

  it('does not say a searched name in a heading, and covers it in its field', async () => {
    await look({ name: 'people' }, /X\. V\./);
    const field = screen.getByLabelText<HTMLInputElement>('Find in the files');
    fireEvent.change(field, { target: { value: canary } });
    await screen.findByRole('heading', { name: '1 person could be meant' });
    expect(field.className).toContain('veiled');
    expect(document.body.textContent).not.toContain(FIRST);
  });

  it('folds in one key and shows the notes, but no name, in another', async () => {
    await look({ name: 'file', clientId }, /Folded/);
    fireEvent.keyDown(document.body, { key: 'u' });
    await waitFor(() => expect(document.body.textContent).toContain('wants the door ajar'));
    expect(document.body.textContent).not.toContain(`${canary} in full`);
    fireEvent.keyDown(document.body, { key: 'F8' });
    expect(useSession.getState().besideMe).toBe(false);
    await screen.findByRole('heading', { name: canary });
  });
});
