// @vitest-environment jsdom
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { PrintResult } from '../../../../electron/contract/packets.ts';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { SheetStep } from '../../../../src/session/SheetStep.tsx';
import { giveDesk, startListening } from './desk.tsx';

const sheet = { recoveryCode: '7KQ4-MD2P-9TXR', sheetNumber: 1 };
let desk: ReturnType<typeof giveDesk>;

/** The step on the screen; each print comes to the next of these ends. */
async function begin(...ends: PrintResult[]) {
  await act(async () => {
    desk = giveDesk({
      'packets.queues': () => [{ name: 'Front desk', isDefault: true }],
      'session.printSheet': () => ends.shift() ?? { refused: { code: 'no-printer' } },
    });
  });
  render(
    <I18nProvider i18n={i18n}>
      <SheetStep sheet={sheet} onDone={() => undefined} />
    </I18nProvider>,
  );
  await screen.findAllByText('Front desk');
  const user = userEvent.setup();
  return (name: RegExp) => user.click(screen.getByRole('button', { name }));
}

const typed = () => screen.getByLabelText('Type the last group from the paper');
const mayKeep = () => screen.queryByText('The queue of “Front desk” may keep a copy');

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

it('leads on when the sheet is out and the queue is empty', async () => {
  const press = await begin({ purged: true, outcome: 'ended' });
  await press(/Print the sheet/);
  await screen.findByText(/^Printed\. Put it in the safe/);
  expect(mayKeep()).toBeNull();
  expect(document.activeElement).toBe(typed());
});

it('says aloud that the code may lie in the queue, and does not take that back', async () => {
  const press = await begin({ purged: false, outcome: 'ended' }, { purged: true, outcome: 'ended' });
  await press(/Print the sheet/);
  expect((await screen.findByRole('alert')).textContent).toContain('may lie in it for others to read');
  await press(/Print once more/);
  await screen.findByText(/^Printed\. Put it in the safe/);
  expect(mayKeep()).not.toBeNull();
});

it('does not call a sheet printed that broke off', async () => {
  const press = await begin({ purged: true, outcome: 'broken-off' });
  await press(/Print the sheet/);
  await screen.findByText('The printer stopped in the middle');
  expect(screen.queryByText(/^Printed\./)).toBeNull();
  expect(mayKeep()).toBeNull();
  expect(document.activeElement).not.toBe(typed());
});

it('says that the printer has not finished, and that its queue may keep a copy', async () => {
  const press = await begin({ purged: false, outcome: 'still-printing' });
  await press(/Print the sheet/);
  await screen.findByText('The printer has not finished yet');
  expect(screen.queryByText(/^Printed\./)).toBeNull();
  expect(mayKeep()).not.toBeNull();
});
