// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { useSession } from '../../../../src/session/session-store.ts';
import { write } from '../staff/staff-desk.tsx';
import { type Answers, giveDesk, lockedDesk, renderApp, startListening, unlocked } from './desk.tsx';

const recoveryCode = 'ABCD-EFGH-7KQ4';
const works: Answers = {
  'session.state': () => lockedDesk,
  'session.unlock': () => ({ ...unlocked, sheetUnconfirmed: true }),
  'backups.last': () => null as never,
  'clients.find': () => [],
  'packets.queues': () => [],
};
let desk: ReturnType<typeof giveDesk>;

async function open(answers: Answers) {
  renderApp();
  await act(async () => {
    desk = giveDesk(answers);
  });
  const user = userEvent.setup();
  await write(user, await screen.findByLabelText('Your name'), 'm.ort');
  await write(user, screen.getByLabelText('Passphrase'), 'six quiet words here');
  await user.keyboard('{Enter}');
  await screen.findByText('The recovery sheet was never confirmed');
  return user;
}

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

it('a sheet that was lost: passphrase, paper, last group, and the notice is gone', async () => {
  let tries = 0;
  const user = await open({
    ...works,
    'session.newSheet': () => {
      tries += 1;
      return tries === 1
        ? { refused: { code: 'wrong-passphrase' } }
        : { recoveryCode, sheetNumber: 2, stillOpen: [], authorityMoved: true };
    },
    'session.confirmSheet': ({ lastGroup }) =>
      lastGroup === '7KQ4' ? { done: true } : { refused: { code: 'wrong-recovery-code' } },
  });
  await user.click(screen.getByRole('button', { name: 'Make a new sheet' }));
  const field = await screen.findByLabelText<HTMLInputElement>('Your passphrase');
  await user.type(field, 'wrong words{Enter}');
  await screen.findByText('That passphrase does not open this desk');
  expect(field.value).toBe('');
  await user.type(field, 'six quiet words here{Enter}');
  await screen.findByText('Sheet number 2');
  expect(desk.asked.at(-1)?.method).not.toBe('session.confirmSheet');
  await user.type(screen.getByLabelText('Type the last group from the paper'), 'EFGH{Enter}');
  await screen.findByText('That is not what stands on the sheet');
  expect(useSession.getState().unlocked?.sheetUnconfirmed).toBe(true);
  await user.clear(screen.getByLabelText('Type the last group from the paper'));
  await user.type(screen.getByLabelText('Type the last group from the paper'), '7KQ4{Enter}');
  await screen.findByText('Last worked on');
  expect(screen.queryByText('The recovery sheet was never confirmed')).toBeNull();
  expect(document.body.textContent).not.toContain('EFGH');
});

it('whoever is no administrator is told whom to ask', async () => {
  const member = { ...unlocked.member, rights: ['worker' as const] };
  await open({ ...works, 'session.unlock': () => ({ ...unlocked, member, sheetUnconfirmed: true }) });
  expect(screen.queryByRole('button', { name: 'Make a new sheet' })).toBeNull();
  expect(document.body.textContent).toContain('Ask an administrator to make a new sheet today');
});
