import type { Output } from '../../../../electron/contract/calls.ts';
import { categories, kinds } from '../../../../electron/vault/services/kinds.ts';

const id = (last: number) => `01999999-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`;
const at = '2026-11-24T17:00:00Z';
const day = '2026-11-24';

/** A note and a hand-over, each with the canary. */
const timelineOf = (canary: string): Output<'timeline.list'> => ({
  entries: [
    {
      key: 'note:1',
      day: '2026-11-24',
      at,
      by: 'M. O.',
      what: {
        kind: 'note',
        note: {
          id: id(8),
          clientId: id(9),
          class: 'ordinary',
          version: 1,
          day: '2026-11-24',
          writtenAt: at,
          writtenBy: 'M. O.',
          content: { class: 'ordinary', words: `${canary} came by bus` },
        },
      },
    },
    {
      key: 'handover:1',
      day: '2026-11-20',
      at: '2026-11-20T17:00:00Z',
      by: 'M. O.',
      what: { kind: 'handover', fromPlace: `${canary} Clinic`, fromName: canary, contactedAt: null },
    },
  ],
  next: null,
  hidden: 0,
  caseworkerSince: null,
});

/** What happened, what was done and what is hers, with the canary wherever words are free; a part of full-desk.ts. */
export function supportDesk(canary: string) {
  return {
    'timeline.list': () => timelineOf(canary),
    'services.kinds': (): Output<'services.kinds'> => ({ categories: [...categories], kinds: [...kinds] }),
    'services.usual': (): Output<'services.usual'> => [
      { kind: 'peer-one-to-one', way: 'provided', minutes: 30, place: 'here' },
    ],
    'services.list': (): Output<'services.list'> => ({
      entries: [
        {
          id: id(1),
          version: 1,
          day,
          kind: 'ride',
          minutes: 25,
          count: 1,
          way: 'provided',
          place: 'on-the-way',
          interpreter: `${canary} tongue`,
          writtenAt: at,
          writtenBy: 'M. O.',
        },
      ],
      more: 0,
    }),
    'plans.get': (): Output<'plans.get'> => ({
      version: 1,
      signs: `${canary} hears the gate`,
      places: '',
      people: '',
      takeAlong: '',
      others: '',
      keeping: 'only-here',
      keepingWords: '',
      writtenAt: at,
      writtenBy: 'M. O.',
    }),
    'goals.list': (): Output<'goals.list'> => [
      {
        id: id(2),
        version: 1,
        words: `${canary} wants a room`,
        steps: [{ words: `${canary} asks`, doneOn: null }],
        state: 'open',
        since: day,
        until: null,
      },
    ],
    'how.list': (): Output<'how.list'> => [{ id: id(3), day, answer: 'hard' }],
    'barriers.list': (): Output<'barriers.list'> => [
      { id: id(4), version: 1, kind: 'transport', words: `${canary} has no bus`, since: day, solvedOn: null },
    ],
  } as const;
}
