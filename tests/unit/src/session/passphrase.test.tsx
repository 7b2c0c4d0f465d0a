// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Strength } from '../../../../electron/contract/session.ts';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { lengthHint, strengthWords } from '../../../../src/session/strength-words.ts';
import { openAs, write } from '../staff/staff-desk.tsx';
import { type Answers, type giveDesk, startListening, unlocked } from './desk.tsx';

const weak: Strength = { score: 1, enough: false, weakness: 'names' };
const strong: Strength = { score: 4, enough: true, weakness: null };
const weighs: Answers['session.weighPassphrase'] = ({ passphrase }) => (passphrase.includes('ortega') ? weak : strong);
let desk: ReturnType<typeof giveDesk>;

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

const asked = (method: string) => desk.asked.filter((question) => question.method === method);

describe('whoever came in with one-time words', () => {
  it('sees nothing else until her own passphrase is chosen, and is led to what is lacking', async () => {
    const opened = await openAs(['worker'], {
      'session.unlock': () => ({ ...unlocked, oneTimeWords: true }),
      'session.weighPassphrase': weighs,
      'session.changePassphrase': ({ passphrase }) =>
        passphrase === 'amber thistle' ? { done: true } : { refused: { code: 'wrong-passphrase' } },
    });
    desk = opened.desk;
    const { user } = opened;
    await screen.findByRole('heading', { name: 'Choose your own passphrase' });
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(asked('clients.find')).toEqual([]);
    const old = screen.getByLabelText<HTMLInputElement>('The words you were told, once more');
    const own = screen.getByLabelText<HTMLInputElement>('Your own passphrase');
    const again = screen.getByLabelText<HTMLInputElement>('The same passphrase once more');
    await write(user, old, 'wrong words');
    await write(user, own, 'short');
    await user.keyboard('{Enter}');
    await screen.findByText('At least 12 characters.');
    await waitFor(() => expect(document.activeElement).toBe(own));
    await write(user, own, 'ortega ortega ortega');
    await screen.findByText('Very easy to guess.');
    expect(asked('session.weighPassphrase').length).toBe(1);
    await user.keyboard('{Enter}');
    await screen.findByText('Too easy to guess. Another word or two, and it holds.');
    await write(user, own, 'four kind words stand');
    await screen.findByText('That is enough for this desk.');
    await write(user, again, 'four kind words');
    await user.keyboard('{Enter}');
    await screen.findByText('The two are not the same. Show them and compare.');
    expect(asked('session.changePassphrase')).toEqual([]);
    await write(user, again, 'four kind words stand');
    await user.keyboard('{Enter}');
    await screen.findByText('That passphrase does not open this desk');
    await write(user, old, 'amber thistle');
    await user.keyboard('{Enter}');
    await screen.findByRole('navigation');
    expect(asked('session.changePassphrase').at(-1)?.input).toEqual({
      passphrase: 'amber thistle',
      newPassphrase: 'four kind words stand',
    });
  });
});

describe('her passphrase', () => {
  it('is changed from the foot of the rail, also while the meter does not answer', async () => {
    const opened = await openAs(['worker', 'administrator'], {
      'session.weighPassphrase': () => ({ refused: { code: 'internal' } }),
      'session.changePassphrase': () => ({ done: true }),
    });
    desk = opened.desk;
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Change my passphrase' }));
    await write(user, await screen.findByLabelText('The one you have now'), 'old words');
    await write(user, screen.getByLabelText('New passphrase'), 'four kind words stand');
    await write(user, screen.getByLabelText('The same passphrase once more'), 'four kind words stand');
    await user.keyboard('{Enter}');
    await screen.findByText('The new one opens the desk from now on');
    expect(document.body.textContent).toContain('Backups made before today still open with the old one.');
    await user.keyboard('{Enter}');
    expect(screen.queryByText('The new one opens the desk from now on')).toBeNull();
  });
});

describe('the recovery sheet in force', () => {
  it('is replaced with its old code, and says what that code still opens', async () => {
    const opened = await openAs(['worker', 'administrator'], {
      'settings.get': () => ({
        senderName: 'Community Medical Centers',
        callBack: '(209) 555-0100',
        consentDefaultDays: 30,
        consentCapDays: 90,
        packetDays: 30,
        answerDays: 7,
        ...unlocked.habits,
      }),
      'packets.queues': () => [],
      'session.newSheet': () => ({
        recoveryCode: 'ABCD-EFGH-7KQ4',
        sheetNumber: 2,
        stillOpen: [{ generation: 7, at: '2026-11-20T18:00:00Z' }],
        authorityMoved: true,
      }),
    });
    desk = opened.desk;
    const { user } = opened;
    await screen.findByRole('navigation');
    await user.keyboard('{Alt>}5{/Alt}');
    await user.click(await screen.findByRole('button', { name: 'Make a new sheet' }));
    await write(user, await screen.findByLabelText('Your passphrase'), 'mine');
    await user.keyboard('{Enter}');
    expect(asked('session.newSheet')).toEqual([]);
    await user.click(screen.getByLabelText('Yes, here it is'));
    await user.click(screen.getByLabelText('Recovery code, as on the sheet'));
    await user.paste('7KQ4MD2P9TXRABCDEFGHJKMNPQRSTVWX9XW2');
    await user.click(screen.getByLabelText('Your passphrase'));
    await user.keyboard('{Enter}');
    await screen.findByText('Sheet number 2');
    expect(asked('session.newSheet')[0]?.input).toEqual({
      passphrase: 'mine',
      oldCode: '7KQ4-MD2P-9TXR-ABCD-EFGH-JKMN-PQRS-TVWX-9XW2',
    });
    expect(screen.getByText('Number 7, Nov 20, 2026')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Leave it unconfirmed' }));
    await screen.findByText('The recovery sheet was never confirmed');
  });
});

describe('the words of the meter', () => {
  it('count letters as the vault will, composed, and ask for words, never for digits or signs', () => {
    expect(lengthHint(i18n, 'ñ'.normalize('NFD').repeat(6))).toBe('6 more characters at least');
    expect(lengthHint(i18n, '')).toContain('Four or more words');
    expect(strengthWords(i18n, weak)).toEqual({
      how: 'Very easy to guess.',
      why: 'It holds a name. Names are tried early, yours first.',
    });
    expect(strengthWords(i18n, { score: 3, enough: false, weakness: null }).why).toBe('Add a word.');
    expect(strengthWords(i18n, strong).how).toBe('Hard to guess.');
  });
});
