import type { Whose } from '../../contract/appointments.ts';
import type { Reach } from '../../contract/intake.ts';
import type { Db } from '../database/driver.ts';
import type { Session } from '../staff/desk.ts';
import { initialsOf } from '../staff/members.ts';
import { reachableIds } from './access.ts';
import { factsOf, fileNumberOf, nameToUse } from './clients.ts';

/** How a file is called in a list over files. Throws `not-found`. */
export function whoseOf(db: Db, clientId: string): Whose {
  const name = nameToUse(factsOf(db, clientId));
  return { fileNumber: fileNumberOf(db, clientId), nameToUse: name, initials: initialsOf(name) };
}

/** The safe-contact rule of each file she reaches: how, when and how never; no number, no address, no agreed words. */
export function reachesOf(db: Db, session: Session, clientIds: readonly string[]): Reach[] {
  const hers = reachableIds(db, session);
  return [...new Set(clientIds)]
    .filter((clientId) => hers.has(clientId))
    .map((clientId) => {
      const fact = factsOf(db, clientId).find(({ item }) => item === 'safe-contact');
      if (fact?.state !== 'given' || fact.value.kind !== 'contact') {
        return { clientId, state: fact ? 'declined' : 'not-asked', how: '', when: '', never: '', voicemail: false };
      }
      const { how, when, never, voicemail } = fact.value;
      return { clientId, state: 'given', how, when, never, voicemail };
    });
}
