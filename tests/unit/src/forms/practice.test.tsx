// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Right } from '../../../../electron/contract/call.ts';
import type { Counsel } from '../../../../electron/contract/forms.ts';
import { type Answers, type giveDesk, startListening } from '../session/desk.tsx';
import { openAs } from '../staff/staff-desk.tsx';

/* What the real window of the test runtime cannot show: practice mode that ends. */

const line = {
  id: 'seed:items',
  kind: 'seed' as const,
  version: '1',
  sources: ['42 CFR Part 2'],
  sha256: 'a'.repeat(64),
  text: null,
  confirmed: { by: 'R. Alvarado', on: '2026-01-15', enteredBy: 'M. O.', enteredAt: '2026-01-16T17:00:00Z' },
  changedSince: false,
};
const register = (change: Partial<Counsel> = {}): Counsel => ({
  lines: [line],
  open: 0,
  practice: true,
  why: ['chosen'],
  ...change,
});
let desk: ReturnType<typeof giveDesk>;

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

async function openRegister(rights: Right[], answers: Answers) {
  const opened = await openAs(rights, { 'forms.list': () => [], ...answers });
  desk = opened.desk;
  await opened.user.keyboard('{Alt>}8{/Alt}');
  await opened.user.click(await screen.findByRole('radio', { name: 'Counsel’s register' }));
  await screen.findByText('Items and their classes');
  return opened.user;
}
const band = () => screen.queryByText('Every page and packet says so. Write invented people only.');

describe('practice mode', () => {
  it('is ended by an administrator when nothing waits, and begun again for training', async () => {
    const user = await openRegister(['administrator'], {
      'forms.counsel': () => register(),
      'forms.practice': ({ on }) => register({ practice: on, why: on ? ['chosen'] : [] }),
    });
    expect(band()).not.toBeNull();
    await user.click(screen.getByRole('button', { name: 'End practice mode' }));
    await screen.findByText('Counsel has confirmed the forms. Pages and packets are real.');
    expect(band()).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Practise again' }));
    await screen.findByRole('button', { name: 'End practice mode' });
    expect(band()).not.toBeNull();
  });

  it('says why it cannot end: words that changed since, and how many wait', async () => {
    const waits = { ...line, confirmed: null, changedSince: true };
    await openRegister(['administrator'], {
      'forms.counsel': () => register({ lines: [waits], open: 1, why: ['open'] }),
    });
    expect(screen.getByText('Words changed since')).toBeTruthy();
    const end = screen.getByRole('button', { name: /^End practice mode/ });
    expect(end.getAttribute('aria-disabled')).toBe('true');
    expect(end.textContent).toContain('1 still waits for counsel');
  });

  it('is nobody else’s to end, and the register nobody else’s to write', async () => {
    await openRegister(['worker'], { 'forms.counsel': () => register() });
    expect(screen.queryByRole('button', { name: /End practice mode|Take back|Enter/ })).toBeNull();
    expect(screen.getByText('An administrator ends it, when nothing waits any more.')).toBeTruthy();
  });
});
