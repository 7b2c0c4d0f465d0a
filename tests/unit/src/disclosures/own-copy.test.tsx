// @vitest-environment jsdom
import { I18nProvider } from '@lingui/react';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Input } from '../../../../electron/contract/calls.ts';
import { OwnCopyDialog } from '../../../../src/disclosures/OwnCopyDialog.tsx';
import { i18n } from '../../../../src/i18n/i18n.ts';
import { bePatient, giveDesk, startListening } from '../session/desk.tsx';

/* Her own copy: two questions, and for some the privacy officer. */

bePatient();
let desk: ReturnType<typeof giveDesk>;
beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

it('asks for the privacy officer only where the desk does, and forgets a wrong passphrase', async () => {
  const asked: Input<'disclosures.ownCopy'>['officer'][] = [];
  await act(async () => {
    desk = giveDesk({
      'packets.queues': () => [{ name: 'Office', isDefault: true }],
      'disclosures.ownCopy': ({ officer }) => {
        asked.push(officer);
        if (!officer) return { refused: { code: 'second-needed', details: { any: 'privacy-officer' } } };
        if (officer.passphrase !== 'hers') return { refused: { code: 'wrong-passphrase', details: { seconds: 1 } } };
        return { purged: true, outcome: 'ended' };
      },
    });
  });
  render(
    <I18nProvider i18n={i18n}>
      <OwnCopyDialog
        clientId="01999999-0000-7000-8000-000000000001"
        onPrinted={() => undefined}
        onClose={() => undefined}
      />
    </I18nProvider>,
  );
  const user = userEvent.setup();
  const print = () => screen.getByRole('button', { name: /^Print it for her/ });
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  await user.click(screen.getByRole('radio', { name: 'Yes, it is safe' }));
  await user.click(screen.getByRole('checkbox', { name: /^It is she herself/ }));
  expect(screen.queryByLabelText('Her passphrase')).toBeNull();
  await user.click(print());

  await screen.findByText(/The privacy officer looks at it first, and signs in here/);
  expect(screen.queryByText('Another member of staff has to do this')).toBeNull();
  expect(print().getAttribute('aria-disabled')).toBe('true');
  await user.type(field('Her name at this desk'), 'officer');
  await user.type(field('Her passphrase'), 'not');
  await user.click(print());
  await screen.findByRole('alert');
  expect(field('Her passphrase').value).toBe('');
  expect(field('Her name at this desk').value).toBe('officer');

  await user.type(field('Her passphrase'), 'hers');
  await user.click(print());
  await waitFor(() => expect(screen.queryByLabelText('Her passphrase')).toBeNull());
  expect(asked).toEqual([
    null,
    { signInName: 'officer', passphrase: 'not' },
    { signInName: 'officer', passphrase: 'hers' },
  ]);
});
