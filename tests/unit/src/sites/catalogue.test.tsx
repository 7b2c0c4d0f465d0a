// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Input, Method } from '../../../../electron/contract/calls.ts';
import { DeskError } from '../../../../electron/contract/errors.ts';
import { readCatalogue } from '../../../../electron/vault/sites/catalogue.ts';
import { isInUse, saveItem, saveService } from '../../../../electron/vault/sites/catalogue-edits.ts';
import { listSites } from '../../../../electron/vault/sites/sites.ts';
import { forgetUndo } from '../../../../src/ui/UndoBar.tsx';
import { type BareDesk, bareDesk } from '../../vault/bare-desk.ts';
import { type Answers, giveDesk, lockedDesk, renderApp, startListening, unlocked } from '../session/desk.tsx';

/* The editor on the real vault's functions and a real database; only the port between them is the test's. */

let vault: BareDesk;
let desk: ReturnType<typeof giveDesk>;
let user: UserEvent;

/** A refusal as the router passes it on. */
function orRefused<T>(run: () => T) {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof DeskError) return { refused: fault.shape() };
    throw fault;
  }
}
const answers = (rights: typeof unlocked.member.rights): Answers => ({
  'session.state': () => lockedDesk,
  'session.unlock': () => ({ ...unlocked, member: { ...unlocked.member, rights } }),
  'clients.find': () => [],
  'sites.list': () => listSites(vault.db),
  'sites.members': () => [],
  'sites.catalogue': () => readCatalogue(vault.db),
  'sites.itemInUse': ({ id }) => ({ inUse: isInUse(vault.db, id) }),
  'sites.saveService': (input) => orRefused(() => saveService(vault.db, vault.session, input)),
  'sites.saveItem': (input) => orRefused(() => saveItem(vault.db, vault.session, input)),
});
const sent = <M extends Method>(method: M) =>
  desk.asked.filter((question) => question.method === method).map(({ input }) => input as Input<M>);
const serviceNow = () => readCatalogue(vault.db).services.find(({ id }) => id === 'dentistry');

async function openCatalogue(rights: typeof unlocked.member.rights = ['worker', 'administrator']) {
  renderApp();
  await act(async () => {
    desk = giveDesk(answers(rights));
  });
  user = userEvent.setup();
  await user.type(await screen.findByLabelText('Your name'), 'm.ort');
  await user.type(screen.getByLabelText('Passphrase'), 'six quiet words here{Enter}');
  await screen.findByRole('navigation');
  await user.keyboard('{Alt>}3{/Alt}');
  await user.click(await screen.findByRole('radio', { name: 'Services and items' }));
  await user.click(await screen.findByRole('button', { name: 'Dental care' }));
}
async function retype(label: string, words: string) {
  const field = screen.getByLabelText(label);
  await user.clear(field);
  await user.type(field, words);
}

beforeAll(startListening);
beforeEach(() => {
  vault = bareDesk();
});
afterEach(async () => {
  forgetUndo();
  cleanup();
  await act(async () => desk.close());
  vault.remove();
});

it('changes a service by keyboard, shows the page as it will be, and takes it back', async () => {
  await openCatalogue();
  await user.keyboard('e');
  await retype('Name in English', 'Teeth and gums');
  const page = screen.getByRole('complementary', { name: 'What the clinic’s page says' });
  expect(page.textContent).toContain('Teeth and gums');
  expect(page.textContent).not.toContain('Allergies');
  const place = screen.getByRole('group', { name: 'Place of Allergies' });
  await user.click(within(place).getByRole('radio', { name: 'Needed' }));
  expect(page.textContent).toContain('Allergies');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByRole('heading', { name: 'Teeth and gums' })).toBeTruthy();
  expect(sent('sites.saveService')).toEqual([
    {
      id: 'dentistry',
      name: { en: 'Teeth and gums', es: 'Atención dental' },
      offered: true,
      needs: [{ item: 'allergies', need: 'needed' }],
      version: 0,
    },
  ]);
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('heading', { name: 'Dental care' });
  expect(serviceNow()?.name.en).toBe('Dental care');
  const { version: _now, ...back } = readCatalogue(vault.db);
  expect(back.items.find(({ id }) => id === 'allergies')?.neededFor).toEqual([]);
});

it('lays her changes on those of somebody who was first, and says so before it saves them', async () => {
  await openCatalogue();
  await user.keyboard('e');
  await retype('Name in English', 'Teeth');
  const name = { en: 'Dental care', es: 'Dientes' };
  saveService(vault.db, vault.session, { id: 'dentistry', name, offered: false, needs: [], version: 0 });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('Somebody else changed the catalogue meanwhile');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Name in Spanish').value).toBe('Dientes'));
  expect(screen.getByLabelText<HTMLInputElement>('Name in English').value).toBe('Teeth');
  expect(serviceNow()?.name.en).toBe('Dental care');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'Teeth' });
  expect(serviceNow()).toMatchObject({ name: { en: 'Teeth', es: 'Dientes' }, offered: false });
});

it('adds an own item, but none whose name speaks of what is sealed; undo asks it no more', async () => {
  await openCatalogue();
  await user.keyboard('a');
  await user.type(await screen.findByLabelText('Name in English'), 'HIV test');
  await user.type(screen.getByLabelText('Name in Spanish'), 'Horario de la escuela');
  expect(screen.getByRole('alert').textContent).toContain('“HIV”');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(sent('sites.saveItem')).toEqual([]);
  await retype('Name in English', 'School hours');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('heading', { name: 'School hours' });
  const added = readCatalogue(vault.db).items.at(-1);
  expect(added).toMatchObject({ class: 'ordinary', withdrawn: false, name: { es: 'Horario de la escuela' } });
  expect(added?.offeredFor).toHaveLength(9);
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('button', { name: /Ask it again/ });
  expect(readCatalogue(vault.db).items.at(-1)?.withdrawn).toBe(true);
});

it('gives a sealed or fixed thing no more than law does, and says why', async () => {
  await openCatalogue();
  await user.keyboard('e');
  expect(screen.queryByRole('group', { name: 'Place of Name to use' })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Place of HIV, hepatitis, STI, as told' })).toBeNull();
  const danger = screen.getByRole('group', { name: /^Place of Present danger/ });
  expect(within(danger).getAllByRole('radio')).toHaveLength(2);
  expect(document.body.textContent).toContain('They cannot be changed here, by anyone.');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Safe contact' }));
  await screen.findByRole('heading', { name: 'Safe contact' });
  expect(screen.queryByRole('button', { name: /Ask it no more/ })).toBeNull();
});

it('is there to read for everybody, and to change for administrators only', async () => {
  await openCatalogue(['worker']);
  expect(await screen.findByRole('heading', { name: 'Dental care' })).toBeTruthy();
  for (const name of [/^Edit/, /^Add an item/]) expect(screen.queryByRole('button', { name })).toBeNull();
  await user.keyboard('ea');
  expect(screen.queryByLabelText('Name in English')).toBeNull();
});
