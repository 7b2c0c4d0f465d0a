import type { Method } from '../contract/calls.ts';
import { readHandOnNote } from './clients/hand-on.ts';
import { closedTo, knowPerson, openAgainTo } from './clients/known.ts';
import { endSafeAtHome, safeAtHomeOf, saveSafeAtHome, showResidence } from './clients/safe-at-home.ts';
import { reachesOf } from './clients/whose.ts';
import { familyOf, linkFiles, removeHousehold, unlinkFiles, writeHousehold } from './intake/family.ts';
import { endingFlags, flagKinds, flagsOf, moveFlag, putFlagBack, setFlag, takeFlagOff } from './intake/flags.ts';
import { loads, standingOf } from './intake/standing.ts';
import type { Handlers } from './router.ts';

const done = { done: true } as const;

type Ours = Extract<
  Method,
  | `safeAtHome.${string}`
  | `flags.${string}`
  | `family.${string}`
  | 'clients.standing'
  | 'clients.reach'
  | 'clients.readNote'
  | 'clients.knowPerson'
  | 'clients.closedTo'
  | 'clients.openAgainTo'
  | 'staff.load'
>;

/** One line for each call about intake: Safe at Home, flags, household and family, how a file stands, who has how much. */
export const intakeHandlers: Pick<Handlers, Ours> = {
  'safeAtHome.get': (vault, input) => safeAtHomeOf(vault.db(), input.clientId),
  'safeAtHome.save': (vault, input) => saveSafeAtHome(vault.db(), vault.mustBeOpen(), input),
  'safeAtHome.end': (vault, input) => {
    endSafeAtHome(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'safeAtHome.show': (vault, input) => showResidence(vault.db(), vault.mustBeOpen(), input.clientId),
  'flags.kinds': () => [...flagKinds],
  'flags.ofFile': (vault, input) => flagsOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'flags.set': (vault, input) => setFlag(vault.db(), vault.mustBeOpen(), input),
  'flags.move': (vault, input) => moveFlag(vault.db(), vault.mustBeOpen(), input),
  'flags.takeOff': (vault, input) => takeFlagOff(vault.db(), vault.mustBeOpen(), input),
  'flags.putBack': (vault, input) => putFlagBack(vault.db(), vault.mustBeOpen(), input),
  'flags.ending': (vault) => endingFlags(vault.db(), vault.mustBeOpen()),
  'family.get': (vault, input) => familyOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'family.link': (vault, input) => linkFiles(vault.db(), vault.mustBeOpen(), input),
  'family.unlink': (vault, input) => unlinkFiles(vault.db(), vault.mustBeOpen(), input),
  'family.write': (vault, input) => writeHousehold(vault.db(), vault.mustBeOpen(), input),
  'family.remove': (vault, input) => removeHousehold(vault.db(), vault.mustBeOpen(), input),
  'clients.standing': (vault, input) => standingOf(vault.db(), vault.mustBeOpen(), input.clientId),
  'clients.reach': (vault, input) => reachesOf(vault.db(), vault.mustBeOpen(), input.clientIds),
  'clients.readNote': (vault, input) => {
    readHandOnNote(vault.db(), vault.mustBeOpen(), input.clientId);
    return done;
  },
  'clients.knowPerson': (vault, input) => {
    knowPerson(vault.db(), vault.mustBeOpen(), input.clientId);
    return done;
  },
  'clients.closedTo': (vault, input) => closedTo(vault.db(), vault.mustBeOpen(), input.clientId),
  'clients.openAgainTo': (vault, input) => {
    openAgainTo(vault.db(), vault.mustBeOpen(), input);
    return done;
  },
  'staff.load': (vault) => loads(vault.db(), vault.mustBeOpen()),
};
