// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientLine } from '../../../../electron/contract/clients.ts';
import { type giveDesk, startListening } from '../session/desk.tsx';
import { openAs } from '../staff/staff-desk.tsx';

const line: ClientLine = {
  id: '01999999-0000-7000-8000-000000000001',
  fileNumber: 'SH-0004',
  nameToUse: 'Rosie Medina',
  initials: 'R. M.',
  matched: 'name',
  updatedAt: '2026-11-24T17:00:00Z',
};
const other: ClientLine = { ...line, id: '01999999-0000-7000-8000-000000000002', fileNumber: 'SH-0005' };
let desk: ReturnType<typeof giveDesk>;
let come: (people: ClientLine[]) => void;
let refuse: () => void;

/** "ros" is answered when the test says so; what stood in the list until then is somebody else. */
async function lookFor(field: 'box' | 'room') {
  const opened = await openAs(['worker'], {
    'clients.find': ({ text }) =>
      text === 'ros'
        ? new Promise<ClientLine[]>((answer, fail) => {
            come = answer;
            refuse = () => fail({ code: 'internal' });
          })
        : [other],
  });
  desk = opened.desk;
  const { user } = opened;
  await screen.findByRole('navigation');
  await user.keyboard(field === 'box' ? '{Control>}k{/Control}' : '{Alt>}2{/Alt}');
  const box = await (field === 'box' ? screen.findByRole('combobox') : screen.findByLabelText('Find in the files'));
  await waitFor(() => expect(document.activeElement).toBe(box));
  await user.keyboard('ros');
  await waitFor(() => expect(desk.asked.at(-1)?.input).toEqual({ text: 'ros' }));
  return { user, box };
}
const opened = () => desk.asked.filter(({ method }) => method === 'clients.get').map(({ input }) => input);

beforeAll(startListening);
afterEach(async () => {
  cleanup();
  await act(async () => desk.close());
});

describe.each(['box', 'room'] as const)('Enter before the answer, in the %s', (field) => {
  it('opens the one that was asked for, and what is typed meanwhile is no part of the question', async () => {
    const { user, box } = await lookFor(field);
    await user.keyboard('{Enter}e');
    expect(box).toHaveProperty('value', 'ros');
    expect(opened()).toEqual([]);
    await act(async () => come([line]));
    await waitFor(() => expect(opened()).toEqual([{ id: line.id }]));
  });

  it('gives the letters back when there will be no answer', async () => {
    const { user, box } = await lookFor(field);
    await user.keyboard('{Enter}');
    await act(async () => refuse());
    await waitFor(async () => {
      await user.keyboard('x');
      expect(box).toHaveProperty('value', expect.stringMatching(/^rosx/));
    });
    expect(opened()).toEqual([]);
  });

  it('opens nothing when the question is another by then', async () => {
    const { user, box } = await lookFor(field);
    await user.keyboard('{Enter}{Backspace}');
    expect(box).toHaveProperty('value', 'ro');
    await act(async () => come([line]));
    await user.keyboard('s');
    await act(async () => come([line]));
    expect(box).toHaveProperty('value', 'ros');
    expect(opened()).toEqual([]);
  });
});
