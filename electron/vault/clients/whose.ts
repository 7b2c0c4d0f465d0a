import type { Whose } from '../../contract/appointments.ts';
import type { Db } from '../database/driver.ts';
import { initialsOf } from '../staff/members.ts';
import { factsOf, fileNumberOf, nameToUse } from './clients.ts';

/** How a file is called in a list over files. Throws `not-found`. */
export function whoseOf(db: Db, clientId: string): Whose {
  const name = nameToUse(factsOf(db, clientId));
  return { fileNumber: fileNumberOf(db, clientId), nameToUse: name, initials: initialsOf(name) };
}
