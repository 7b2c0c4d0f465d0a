import type { Output } from '../../../../electron/contract/calls.ts';
import { flagKinds } from '../../../../electron/vault/intake/flags.ts';
import { dayAfter, today } from '../../../../src/i18n/format.ts';

const id = (last: number) => `01999999-0000-7000-8000-0000000002${String(last).padStart(2, '0')}`;
const clientId = '01999999-0000-7000-8000-000000000001';

/** A flag, a household in words with the canary, and how the file stands; a part of full-desk.ts. */
export function intakeDesk(canary: string) {
  const flag = { id: id(1), clientId, version: 1, kind: 'do-not-call', by: 'M. O.', setOn: today() };
  return {
    'safeAtHome.get': (): Output<'safeAtHome.get'> => null,
    'flags.kinds': (): Output<'flags.kinds'> => [...flagKinds],
    'flags.ofFile': (): Output<'flags.ofFile'> => [{ ...flag, endsOn: dayAfter(today(), 2) }],
    'flags.ending': (): Output<'flags.ending'> => [],
    'family.get': (): Output<'family.get'> => ({
      links: [],
      members: [{ id: id(2), words: `${canary} minds the children` }],
    }),
    'clients.standing': (): Output<'clients.standing'> => ({
      state: 'open',
      since: null,
      note: { words: `${canary} likes mornings`, by: 'M. O.', at: '2026-11-24T17:00:00Z' },
    }),
    'clients.reach': (): Output<'clients.reach'> => [],
    'staff.load': (): Output<'staff.load'> => [],
  } as const;
}
